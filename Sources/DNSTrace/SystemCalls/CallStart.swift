/// A call as far as it is known before its arguments are read: which one it is, what is before it, and its text.
struct CallStart: Sendable {
    /// Which call it is.
    var name: CallName
    /// What stood before it.
    var prefix: LinePrefix
    /// When it was made, in seconds.
    var time: Double?
    /// The line that it was last seen on.
    var line: Int
    /// Its text so far, from after the opening parenthesis on.
    var text = CallText()
}
