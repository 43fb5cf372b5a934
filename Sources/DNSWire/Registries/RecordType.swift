/// The type of a record, or what a question asks for (RFC 1035 §3.2.2, RFC 6895 §3.1).
///
/// Every 16-bit number is a record type, registered or not. The static names are the mnemonics in lower camel case:
/// `.a`, `.nsapPtr`, `.nsec3param`. The text form is the mnemonic, or `TYPE65280` where there is none (RFC 3597 §5);
/// both are read without regard to case.
public struct RecordType: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether no zone can hold records of this type: OPT and the numbers from 128 to 255 (RFC 6895 §3.1).
    ///
    /// These are the meta types, which describe the message or the transaction, and the query types.
    @inlinable public var isMeta: Bool { self == .opt || (128...255).contains(rawValue) }

    /// Whether the type can only be asked for: IXFR, AXFR, MAILB, MAILA and ANY (RFC 1035 §3.2.3, RFC 1995).
    @inlinable public var isQueryOnly: Bool { (251...255).contains(rawValue) }

    /// Whether the number belongs to nobody, for private use (RFC 6895 §3.1) or proposed by a draft: data may have another form
    /// than the one that is known here, and are then octets like those of an unknown type.
    @inlinable public var hasProvisionalForm: Bool { (65280...65534).contains(rawValue) || self == .deleg }
}

extension RecordType {
    /// A (1): an IPv4 address (RFC 1035 §3.4.1).
    @inlinable public static var a: RecordType { RecordType(rawValue: 1) }
    /// NS (2): an authoritative name server (RFC 1035 §3.3.11).
    @inlinable public static var ns: RecordType { RecordType(rawValue: 2) }
    /// MD (3): a mail destination, obsolete (RFC 1035 §3.3.4).
    @inlinable public static var md: RecordType { RecordType(rawValue: 3) }
    /// MF (4): a mail forwarder, obsolete (RFC 1035 §3.3.5).
    @inlinable public static var mf: RecordType { RecordType(rawValue: 4) }
    /// CNAME (5): the canonical name of an alias (RFC 1035 §3.3.1).
    @inlinable public static var cname: RecordType { RecordType(rawValue: 5) }
    /// SOA (6): the start of a zone of authority (RFC 1035 §3.3.13).
    @inlinable public static var soa: RecordType { RecordType(rawValue: 6) }
    /// MB (7): a mailbox domain name, experimental (RFC 1035 §3.3.3).
    @inlinable public static var mb: RecordType { RecordType(rawValue: 7) }
    /// MG (8): a mail group member, experimental (RFC 1035 §3.3.6).
    @inlinable public static var mg: RecordType { RecordType(rawValue: 8) }
    /// MR (9): a mail rename domain name, experimental (RFC 1035 §3.3.8).
    @inlinable public static var mr: RecordType { RecordType(rawValue: 9) }
    /// NULL (10): any octets at all, experimental (RFC 1035 §3.3.10).
    @inlinable public static var null: RecordType { RecordType(rawValue: 10) }
    /// WKS (11): well-known services of a host, obsolete (RFC 1035 §3.4.2).
    @inlinable public static var wks: RecordType { RecordType(rawValue: 11) }
    /// PTR (12): a pointer to another name (RFC 1035 §3.3.12).
    @inlinable public static var ptr: RecordType { RecordType(rawValue: 12) }
    /// HINFO (13): host information (RFC 1035 §3.3.2, RFC 8482).
    @inlinable public static var hinfo: RecordType { RecordType(rawValue: 13) }
    /// MINFO (14): mailbox or mail list information, experimental (RFC 1035 §3.3.7).
    @inlinable public static var minfo: RecordType { RecordType(rawValue: 14) }
    /// MX (15): a mail exchange (RFC 1035 §3.3.9, RFC 7505).
    @inlinable public static var mx: RecordType { RecordType(rawValue: 15) }
    /// TXT (16): text strings (RFC 1035 §3.3.14).
    @inlinable public static var txt: RecordType { RecordType(rawValue: 16) }
    /// RP (17): a responsible person (RFC 1183 §2.2).
    @inlinable public static var rp: RecordType { RecordType(rawValue: 17) }
    /// AFSDB (18): an AFS database server (RFC 1183 §1, RFC 5864).
    @inlinable public static var afsdb: RecordType { RecordType(rawValue: 18) }
    /// X25 (19): an X.25 address (RFC 1183 §3.1).
    @inlinable public static var x25: RecordType { RecordType(rawValue: 19) }
    /// ISDN (20): an ISDN address (RFC 1183 §3.2).
    @inlinable public static var isdn: RecordType { RecordType(rawValue: 20) }
    /// RT (21): a route-through host (RFC 1183 §3.3).
    @inlinable public static var rt: RecordType { RecordType(rawValue: 21) }
    /// NSAP (22): an NSAP address, deprecated (RFC 1706 §5).
    @inlinable public static var nsap: RecordType { RecordType(rawValue: 22) }
    /// NSAP-PTR (23): the name of an NSAP address, deprecated (RFC 1706 §6).
    @inlinable public static var nsapPtr: RecordType { RecordType(rawValue: 23) }
    /// SIG (24): a security signature, today a transaction signature (RFC 2535 §4, RFC 2931).
    @inlinable public static var sig: RecordType { RecordType(rawValue: 24) }
    /// KEY (25): a security key (RFC 2535 §3, RFC 2930, RFC 3445).
    @inlinable public static var key: RecordType { RecordType(rawValue: 25) }
    /// PX (26): an X.400 mail mapping (RFC 2163 §4).
    @inlinable public static var px: RecordType { RecordType(rawValue: 26) }
    /// GPOS (27): a geographical position (RFC 1712 §3).
    @inlinable public static var gpos: RecordType { RecordType(rawValue: 27) }
    /// AAAA (28): an IPv6 address (RFC 3596 §2.1).
    @inlinable public static var aaaa: RecordType { RecordType(rawValue: 28) }
    /// LOC (29): location information (RFC 1876 §2).
    @inlinable public static var loc: RecordType { RecordType(rawValue: 29) }
    /// NXT (30): the next domain, obsolete (RFC 2535 §5, RFC 3755).
    @inlinable public static var nxt: RecordType { RecordType(rawValue: 30) }
    /// EID (31): a Nimrod endpoint identifier (draft-ietf-nimrod-dns).
    @inlinable public static var eid: RecordType { RecordType(rawValue: 31) }
    /// NIMLOC (32): a Nimrod locator (draft-ietf-nimrod-dns).
    @inlinable public static var nimloc: RecordType { RecordType(rawValue: 32) }
    /// SRV (33): the location of a service (RFC 2782).
    @inlinable public static var srv: RecordType { RecordType(rawValue: 33) }
    /// ATMA (34): an ATM address (ATM Forum AF-DANS-0152).
    @inlinable public static var atma: RecordType { RecordType(rawValue: 34) }
    /// NAPTR (35): a naming authority pointer (RFC 3403 §4).
    @inlinable public static var naptr: RecordType { RecordType(rawValue: 35) }
    /// KX (36): a key exchanger (RFC 2230 §3).
    @inlinable public static var kx: RecordType { RecordType(rawValue: 36) }
    /// CERT (37): a certificate (RFC 4398 §2).
    @inlinable public static var cert: RecordType { RecordType(rawValue: 37) }
    /// A6 (38): an IPv6 address in parts, obsolete (RFC 2874 §3, RFC 6563).
    @inlinable public static var a6: RecordType { RecordType(rawValue: 38) }
    /// DNAME (39): the redirection of a subtree (RFC 6672 §2.1).
    @inlinable public static var dname: RecordType { RecordType(rawValue: 39) }
    /// SINK (40): the kitchen sink (draft-eastlake-kitchen-sink).
    @inlinable public static var sink: RecordType { RecordType(rawValue: 40) }
    /// OPT (41): the EDNS pseudo-record (RFC 6891 §6.1).
    @inlinable public static var opt: RecordType { RecordType(rawValue: 41) }
    /// APL (42): a list of address prefixes (RFC 3123 §4).
    @inlinable public static var apl: RecordType { RecordType(rawValue: 42) }
    /// DS (43): a delegation signer (RFC 4034 §5).
    @inlinable public static var ds: RecordType { RecordType(rawValue: 43) }
    /// SSHFP (44): the fingerprint of an SSH host key (RFC 4255 §3).
    @inlinable public static var sshfp: RecordType { RecordType(rawValue: 44) }
    /// IPSECKEY (45): an IPsec public key (RFC 4025 §2).
    @inlinable public static var ipseckey: RecordType { RecordType(rawValue: 45) }
    /// RRSIG (46): the signature of an RRset (RFC 4034 §3).
    @inlinable public static var rrsig: RecordType { RecordType(rawValue: 46) }
    /// NSEC (47): the next name and the types of this one (RFC 4034 §4, RFC 9077).
    @inlinable public static var nsec: RecordType { RecordType(rawValue: 47) }
    /// DNSKEY (48): a public key of a zone (RFC 4034 §2).
    @inlinable public static var dnskey: RecordType { RecordType(rawValue: 48) }
    /// DHCID (49): the identity of a DHCP client (RFC 4701 §3).
    @inlinable public static var dhcid: RecordType { RecordType(rawValue: 49) }
    /// NSEC3 (50): the next hashed name and the types of this one (RFC 5155 §3, RFC 9077).
    @inlinable public static var nsec3: RecordType { RecordType(rawValue: 50) }
    /// NSEC3PARAM (51): the parameters of NSEC3 (RFC 5155 §4).
    @inlinable public static var nsec3param: RecordType { RecordType(rawValue: 51) }
    /// TLSA (52): a TLS certificate association (RFC 6698 §2).
    @inlinable public static var tlsa: RecordType { RecordType(rawValue: 52) }
    /// SMIMEA (53): an S/MIME certificate association (RFC 8162 §2).
    @inlinable public static var smimea: RecordType { RecordType(rawValue: 53) }
    /// HIP (55): a host identity (RFC 8005 §5).
    @inlinable public static var hip: RecordType { RecordType(rawValue: 55) }
    /// NINFO (56): zone status information (draft-reid-dnsext-zs).
    @inlinable public static var ninfo: RecordType { RecordType(rawValue: 56) }
    /// RKEY (57): a key to encrypt NAPTR records for (draft-reid-dnsext-rkey).
    @inlinable public static var rkey: RecordType { RecordType(rawValue: 57) }
    /// TALINK (58): a trust anchor link (draft-wijngaards-dnsop-trust-history).
    @inlinable public static var talink: RecordType { RecordType(rawValue: 58) }
    /// CDS (59): the DS that the child wishes for (RFC 7344 §3.1, RFC 8078).
    @inlinable public static var cds: RecordType { RecordType(rawValue: 59) }
    /// CDNSKEY (60): the DNSKEY that the child wishes a DS for (RFC 7344 §3.2, RFC 8078).
    @inlinable public static var cdnskey: RecordType { RecordType(rawValue: 60) }
    /// OPENPGPKEY (61): an OpenPGP key (RFC 7929 §2).
    @inlinable public static var openpgpkey: RecordType { RecordType(rawValue: 61) }
    /// CSYNC (62): child-to-parent synchronisation (RFC 7477 §2).
    @inlinable public static var csync: RecordType { RecordType(rawValue: 62) }
    /// ZONEMD (63): the digest of a zone (RFC 8976 §2).
    @inlinable public static var zonemd: RecordType { RecordType(rawValue: 63) }
    /// SVCB (64): a service binding (RFC 9460 §2).
    @inlinable public static var svcb: RecordType { RecordType(rawValue: 64) }
    /// HTTPS (65): the service binding of HTTPS (RFC 9460 §9).
    @inlinable public static var https: RecordType { RecordType(rawValue: 65) }
    /// DSYNC (66): where to send notifications of delegation changes (RFC 9859 §2).
    @inlinable public static var dsync: RecordType { RecordType(rawValue: 66) }
    /// HHIT (67): a hierarchical host identity tag (RFC 9886 §5.1).
    @inlinable public static var hhit: RecordType { RecordType(rawValue: 67) }
    /// BRID (68): a UAS broadcast remote identification (RFC 9886 §5.2).
    @inlinable public static var brid: RecordType { RecordType(rawValue: 68) }
    /// UNECE (69): a reference to a UNECE registry (draft-woodcock-faltstrom-external-registry-rrtypes).
    @inlinable public static var unece: RecordType { RecordType(rawValue: 69) }
    /// ISO (70): a reference to an ISO registry (draft-woodcock-faltstrom-external-registry-rrtypes).
    @inlinable public static var iso: RecordType { RecordType(rawValue: 70) }
    /// SPF (99): a sender policy, obsolete (RFC 7208 §3.1).
    @inlinable public static var spf: RecordType { RecordType(rawValue: 99) }
    /// UINFO (100): user information, reserved without an RFC (IANA).
    @inlinable public static var uinfo: RecordType { RecordType(rawValue: 100) }
    /// UID (101): a user number, reserved without an RFC (IANA).
    @inlinable public static var uid: RecordType { RecordType(rawValue: 101) }
    /// GID (102): a group number, reserved without an RFC (IANA).
    @inlinable public static var gid: RecordType { RecordType(rawValue: 102) }
    /// UNSPEC (103): unspecified data, reserved without an RFC (IANA).
    @inlinable public static var unspec: RecordType { RecordType(rawValue: 103) }
    /// NID (104): an ILNP node identifier (RFC 6742 §2.1).
    @inlinable public static var nid: RecordType { RecordType(rawValue: 104) }
    /// L32 (105): a 32-bit ILNP locator (RFC 6742 §2.2).
    @inlinable public static var l32: RecordType { RecordType(rawValue: 105) }
    /// L64 (106): a 64-bit ILNP locator (RFC 6742 §2.3).
    @inlinable public static var l64: RecordType { RecordType(rawValue: 106) }
    /// LP (107): an ILNP locator pointer (RFC 6742 §2.4).
    @inlinable public static var lp: RecordType { RecordType(rawValue: 107) }
    /// EUI48 (108): a 48-bit extended unique identifier (RFC 7043 §3).
    @inlinable public static var eui48: RecordType { RecordType(rawValue: 108) }
    /// EUI64 (109): a 64-bit extended unique identifier (RFC 7043 §4).
    @inlinable public static var eui64: RecordType { RecordType(rawValue: 109) }
    /// NXNAME (128): the sign of a name that does not exist, in type bitmaps only (RFC 9824 §2).
    @inlinable public static var nxname: RecordType { RecordType(rawValue: 128) }
    /// TKEY (249): a transaction key (RFC 2930 §2).
    @inlinable public static var tkey: RecordType { RecordType(rawValue: 249) }
    /// TSIG (250): a transaction signature (RFC 8945 §4).
    @inlinable public static var tsig: RecordType { RecordType(rawValue: 250) }
    /// IXFR (251): an incremental zone transfer (RFC 1995 §3).
    @inlinable public static var ixfr: RecordType { RecordType(rawValue: 251) }
    /// AXFR (252): a zone transfer (RFC 1035 §3.2.3, RFC 5936).
    @inlinable public static var axfr: RecordType { RecordType(rawValue: 252) }
    /// MAILB (253): all mailbox-related records (RFC 1035 §3.2.3).
    @inlinable public static var mailb: RecordType { RecordType(rawValue: 253) }
    /// MAILA (254): all mail agent records, obsolete (RFC 1035 §3.2.3).
    @inlinable public static var maila: RecordType { RecordType(rawValue: 254) }
    /// ANY (255): all records of a name, written `*` by some (RFC 1035 §3.2.3, RFC 8482).
    @inlinable public static var any: RecordType { RecordType(rawValue: 255) }
    /// URI (256): a URI (RFC 7553 §4).
    @inlinable public static var uri: RecordType { RecordType(rawValue: 256) }
    /// CAA (257): a certification authority authorization (RFC 8659 §4).
    @inlinable public static var caa: RecordType { RecordType(rawValue: 257) }
    /// AVC (258): application visibility and control (IANA).
    @inlinable public static var avc: RecordType { RecordType(rawValue: 258) }
    /// DOA (259): a digital object architecture record (draft-durand-doa-over-dns).
    @inlinable public static var doa: RecordType { RecordType(rawValue: 259) }
    /// AMTRELAY (260): an automatic multicast tunneling relay (RFC 8777 §4).
    @inlinable public static var amtrelay: RecordType { RecordType(rawValue: 260) }
    /// RESINFO (261): information about a resolver (RFC 9606 §4).
    @inlinable public static var resinfo: RecordType { RecordType(rawValue: 261) }
    /// WALLET (262): a public wallet address (IANA).
    @inlinable public static var wallet: RecordType { RecordType(rawValue: 262) }
    /// CLA (263): a convergence-layer adapter of the bundle protocol (draft-johnson-dns-ipn-cla).
    @inlinable public static var cla: RecordType { RecordType(rawValue: 263) }
    /// IPN (264): a node number of the bundle protocol (draft-johnson-dns-ipn-cla).
    @inlinable public static var ipn: RecordType { RecordType(rawValue: 264) }
    /// TA (32768): a DNSSEC trust authority (IANA).
    @inlinable public static var ta: RecordType { RecordType(rawValue: 32768) }
    /// DLV (32769): a DNSSEC lookaside validation, obsolete (RFC 4431, RFC 8749).
    @inlinable public static var dlv: RecordType { RecordType(rawValue: 32769) }
    /// DELEG (61440): an extensible delegation, a draft's code point (draft-ietf-deleg).
    @inlinable public static var deleg: RecordType { RecordType(rawValue: 61440) }
    /// ANAME (65305): an address alias, a private use (draft-ietf-dnsop-aname).
    @inlinable public static var aname: RecordType { RecordType(rawValue: 65305) }
    /// ALIAS (65401): an alias that a server resolves itself, a private use (PowerDNS and Knot DNS).
    @inlinable public static var alias: RecordType { RecordType(rawValue: 65401) }
    /// DELEGPARAM (65433): parameters of extensible delegations, a draft's code point (draft-ietf-deleg).
    @inlinable public static var delegparam: RecordType { RecordType(rawValue: 65433) }
    /// KEYDATA (65533): the state of a managed key, a private use (BIND 9).
    @inlinable public static var keydata: RecordType { RecordType(rawValue: 65533) }
}
