import DNSTrace
import Testing

@Suite("StoryText: the story read aloud")
struct StoryTextTests {
    /// The trace that this library was first written for, with the connections that followed.
    static let trace = #"""
            socket(AF_INET, SOCK_DGRAM|SOCK_NONBLOCK, IPPROTO_IP) = 3
            [pid 8819] connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("169.254.169.254")}, 16) = 0
            [pid 8819] poll([{fd=3, events=POLLOUT}], 1, 0) = 1 ([{fd=3, revents=POLLOUT}])
            [pid 8819] sendmmsg(3, [{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\252_\1\0\0\1\0\0\0\0\0\0\5safia\5rocks\0\0\1\0\1", iov_len=29}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=29}, {msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\375\266\1\0\0\1\0\0\0\0\0\0\5safia\5rocks\0\0\34\0\1", iov_len=29}], msg_iovlen=1, msg_controllen=0, msg_flags=MSG_EOR|MSG_CONFIRM|MSG_RST|MSG_MORE|MSG_WAITFORONE|MSG_CMSG_CLOEXEC|0x80200000}, msg_len=29}], 2, MSG_NOSIGNAL) = 2
            [pid 8819] poll([{fd=3, events=POLLIN}], 1, 5000 <unfinished ...>
            [pid 8818] <... poll resumed> ) = 0 (Timeout)
            [pid 8819] ioctl(3, FIONREAD, [85]) = 0
            [pid 8819] recvfrom(3, "\375\266\201\200\0\1\0\2\0\0\0\0\5safia\5rocks\0\0\34\0\1\300\f\0"..., 2048, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("169.254.169.254")}, [28->16]) = 85
            [pid 8819] poll([{fd=3, events=POLLIN}], 1, 4940) = 1 ([{fd=3, revents=POLLIN}])
            [pid 8819] ioctl(3, FIONREAD, [61]) = 0
            [pid 8819] recvfrom(3, "\252_\201\200\0\1\0\2\0\0\0\0\5safia\5rocks\0\0\1\0\1\300\f\0"..., 65536, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("169.254.169.254")}, [28->16]) = 61
            [pid 8819] close(3)
        """#

    /// What follows in such a trace: the addresses are tried.
    static let connections = #"""

            [pid 8819] socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3
            [pid 8819] connect(3, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2400:cb00:2048:1::681b:a05e", &sin6_addr), sin6_flowinfo=0, sin6_scope_id=0}, 28) = -1 ENETUNREACH (Network is unreachable)
            [pid 8819] connect(3, {sa_family=AF_UNSPEC, sa_data="\0\0\0\0\0\0\0\0\0\0\0\0\0\0"}, 16) = 0
            [pid 8819] connect(3, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "::ffff:104.27.160.94", &sin6_addr), sin6_flowinfo=0, sin6_scope_id=0}, 28) = 0
            [pid 8819] getsockname(3, {sa_family=AF_INET6, sin6_port=htons(56904), inet_pton(AF_INET6, "::ffff:10.128.0.2", &sin6_addr), sin6_flowinfo=0, sin6_scope_id=0}, [28]) = 0
            [pid 8819] close(3) = 0
        """#

    private func told(_ trace: String) -> String {
        var reader = TraceReader()
        var story = Story()
        var episodes: [Episode] = []
        for line in trace.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            for event in reader.read(line: Array(line).span) { episodes += story.read(event) }
        }
        for event in reader.finish() { episodes += story.read(event) }
        episodes += story.finish()
        let text = StoryText()
        return text.heading("curl.strace", reader.facts) + episodes.map { text.text($0) }.joined()
            + text.text(story.summary, reader.facts)
    }

    @Test func `the first trace`() {
        #expect(
            told(Self.trace + Self.connections) == #"""
                curl.strace: strace, 18 lines, pids 8818 8819, strings cut at 32 bytes (-s 32), no time stamps
                pid 8819  fd 3  UDP  -> 169.254.169.254:53
                  line  4  > 0xaa5f  A                        safia.rocks.  rd  29 bytes
                  line  4  > 0xfdb6  AAAA                     safia.rocks.  rd  29 bytes
                  line  8  < 0xfdb6  AAAA  NOERROR  <= 60 ms  safia.rocks.  qr rd ra  32 of 85 bytes   after the queries (poll 5000 -> 4940)
                             2 answers, cut: the trace kept 3 bytes of the first
                               [29] \300\f -> offset 12 = safia.rocks.
                               [31] type 00..   <- text ends here; 53 bytes missing
                             fits 2 x AAAA exactly (56 bytes = 2 x (12 + 16))            deduced
                  line 11  < 0xaa5f  A     NOERROR            safia.rocks.  qr rd ra  32 of 61 bytes
                             2 answers, cut: the trace kept 3 bytes of the first
                               [29] \300\f -> offset 12 = safia.rocks.
                               [31] type 00..   <- text ends here; 29 bytes missing
                             fits 2 x A exactly (32 bytes = 2 x (12 + 4))                deduced

                  later connects (not in the messages; likely these answers), to sort them: nothing is sent (RFC 6724 §6)
                    AAAA  2400:cb00:2048:1::681b:a05e    :443    ENETUNREACH  line 14
                    A     104.27.160.94                  :443    ok, from 10.128.0.2:56904  line 16
                2 lookups, 2 answered, 0 retried; slowest safia.rocks. AAAA <= 60 ms.
                Re-run with  strace -f -tt -yy -s 65535  to keep whole answers.

                """#)
    }

    @Test func `every piece of text has its role, and nothing else is changed`() {
        var reader = TraceReader()
        var story = Story()
        var roles: Set<StoryRole> = []
        let styled = StoryText { role, text in
            roles.insert(role)
            return text
        }
        var episodes: [Episode] = []
        for line in (Self.trace + Self.connections).utf8.split(separator: UInt8(ascii: "\n")) {
            for event in reader.read(line: Array(line).span) { episodes += story.read(event) }
        }
        episodes += story.finish()
        #expect(episodes.map { styled.text($0) } == episodes.map { StoryText().text($0) })
        #expect(
            roles == [.heading, .place, .query, .answer, .name, .address, .failure, .cut, .deduced, .inferred, .time])
    }
}
