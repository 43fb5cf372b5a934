/// What `dnswire --help` prints.
enum HelpText {
    static let version = "0.1.0"

    static let text: StaticString = """
        usage: dnswire [OPTIONS] FILE | - | PAYLOAD
               dnswire [OPTIONS] --lines
               dnswire encode [OPTIONS] NAME [TYPE [CLASS]]
               dnswire encode --lines
               dnswire reencode --lines

        Says what the bytes of DNS messages mean, also where they are cut.

        FILE or the standard input (-) may hold a trace of system calls (strace), captured packets (pcap,
        pcapng), a hex dump, a string with escapes, hexadecimal or base64 text; what it is is found out. A
        PAYLOAD is a text as an argument:

          dnswire curl.strace
          strace -f -tt -yy -s 65535 curl https://example.org 2>&1 | dnswire -
          dnswire '\\252_\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\5safia\\5rocks\\0\\0\\1\\0\\1'
          dnswire --explain aa5f01000001000000000000 05736166696105726f636b73 0000010001

        What to print:
          --json           one JSON object a message on a line of its own (RFC 8427), with where it comes
                           from ("source") and what is wrong with it ("diagnostics")
          --explain        every octet with its field and value, and where each pointer leads
          --html FILE      besides, a page for a browser: the lookups as a timeline, the octets beside their
                           fields; the page alone, to the standard output, where FILE is -
          --color WHEN     auto (at a terminal, unless NO_COLOR is set), always or never

        How to read:
          --policy NAME    strict, resolver (the default) or multicast: what counts as an error
          --length N       how many octets the message had, where there are only the first ones of it
          --lines          read one payload in hexadecimal from each line of the standard input and print
                           one answer for each, in the same order

        encode writes a query:
          --id N           its id; drawn at random without
          --format FORM    hex (the default), escaped or base64url
          --no-rd          without recursion desired
          --edns, --dnssec with an OPT record; with DO set in it

          encode --lines reads a record in presentation form from each line (NAME [TTL] [CLASS] TYPE RDATA)
          and prints its wire form, names in full. reencode --lines decodes each line and encodes it again.
          Both print - for a line that they cannot read.

        --help, --version: this text; the version.

        Exit status: 0 all messages whole, 1 none found, 2 the arguments or the file cannot be used,
        3 something was cut or malformed (what could be read is printed). Ctrl-C ends the input, and what is
        known by then is printed: 130, or 143 after SIGTERM; a second one ends the command.

        """
}
