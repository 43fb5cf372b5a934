/// What a piece of the story's text is, so that a terminal or a page can show it so.
public enum StoryRole: Hashable, Sendable, CaseIterable {
    /// Text without a part of its own.
    case plain
    /// The first line of a socket, of a group of connections, of the trace.
    case heading
    /// The line number and everything else that only says where.
    case place
    /// A query.
    case query
    /// An answer.
    case answer
    /// A domain name.
    case name
    /// An address.
    case address
    /// A response code other than NOERROR, a failed call, an answer that never came.
    case failure
    /// What is missing because the trace cut it.
    case cut
    /// What follows from sizes, but was not read.
    case deduced
    /// What is likely, but neither read nor proven.
    case inferred
    /// Times.
    case time
}
