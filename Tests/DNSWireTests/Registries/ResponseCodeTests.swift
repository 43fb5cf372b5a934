import DNSWire
import Testing

@Suite("ResponseCode (RFC 6895 §2.3)")
struct ResponseCodeTests {
    @Test(arguments: [
        (ResponseCode.noError, 0, "NOERROR"), (.formErr, 1, "FORMERR"), (.servFail, 2, "SERVFAIL"),
        (.nxDomain, 3, "NXDOMAIN"), (.notImp, 4, "NOTIMP"), (.refused, 5, "REFUSED"), (.yxDomain, 6, "YXDOMAIN"),
        (.yxRRSet, 7, "YXRRSET"), (.nxRRSet, 8, "NXRRSET"), (.notAuth, 9, "NOTAUTH"), (.notZone, 10, "NOTZONE"),
        (.dsoTypeNI, 11, "DSOTYPENI"), (.badVers, 16, "BADVERS"), (.badKey, 17, "BADKEY"), (.badTime, 18, "BADTIME"),
        (.badMode, 19, "BADMODE"), (.badName, 20, "BADNAME"), (.badAlg, 21, "BADALG"), (.badTrunc, 22, "BADTRUNC"),
        (.badCookie, 23, "BADCOOKIE"), (ResponseCode(rawValue: 24), 24, "RCODE24"),
    ])
    func `the response codes`(code: ResponseCode, number: UInt16, text: String) {
        #expect(code.rawValue == number)
        #expect(code.description == text)
        #expect(ResponseCode(text) == code)
    }

    @Test func `number 16 has two names (RFC 6891 §6.1.3, RFC 8945 §3)`() {
        #expect(ResponseCode.badSig == .badVers)
        #expect(ResponseCode("BADSIG")?.rawValue == 16)
        #expect(ResponseCode.badSig.description == "BADVERS")
        #expect(ResponseCode.badSig.signatureErrorDescription == "BADSIG")
        #expect(ResponseCode.badTime.signatureErrorDescription == "BADTIME")
    }

    @Test func `twelve bits are in two places (RFC 6891 §6.1.3)`() {
        #expect(ResponseCode(headerBits: 7, extendedBits: 1) == .badCookie)
        #expect(ResponseCode(headerBits: 0xF3, extendedBits: 0) == .nxDomain)
        #expect(ResponseCode(headerBits: 15, extendedBits: 255).rawValue == 4095)
        for value in UInt16(0)...4095 {
            let code = ResponseCode(rawValue: value)
            #expect(ResponseCode(headerBits: code.headerBits, extendedBits: code.extendedBits) == code)
        }
        #expect(ResponseCode.notAuth.fitsHeader && !ResponseCode.badVers.fitsHeader)
        #expect(ResponseCode(rawValue: 4095).fitsMessage && !ResponseCode(rawValue: 4096).fitsMessage)
    }
}
