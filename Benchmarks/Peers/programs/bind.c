/* ISC BIND 9 libdns (Debian bind9-dev). The message object is reused (dns_message_reset), as named does. */
#include "../common/bench.h"
#include <isc/mem.h>
#include <isc/buffer.h>
#include <dns/message.h>
#include <dns/compress.h>
#include <dns/name.h>
#include <dns/rdataset.h>
static isc_mem_t *MC;
static dns_message_t *D;
static void s0(void) {
    isc_mem_create(&MC);
    dns_message_create(MC, DNS_MESSAGE_INTENTPARSE, &D);
}
static int parse(dns_message_t *d, unsigned i, unsigned opt) {
    isc_buffer_t b;
    isc_buffer_init(&b, MSG[i].p, MSG[i].n);
    isc_buffer_add(&b, MSG[i].n);
    return dns_message_parse(d, &b, opt) == ISC_R_SUCCESS;
}
static void p_decode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        if (!parse(D, i, DNS_MESSAGEPARSE_PRESERVEORDER)) ERRORS++;
        SINK += D->id;
        dns_message_reset(D, DNS_MESSAGE_INTENTPARSE);
    }
}
static void p_group(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        if (!parse(D, i, 0)) ERRORS++;
        SINK += D->id;
        dns_message_reset(D, DNS_MESSAGE_INTENTPARSE);
    }
}
static dns_message_t **P;
static uint8_t OUT[70000];
static void s_enc(void) {
    s0();
    P = calloc(NMSG, sizeof *P);
    for (unsigned i = 0; i < NMSG; i++) {
        dns_message_create(MC, DNS_MESSAGE_INTENTPARSE, &P[i]);
        if (!parse(P[i], i, 0))
            P[i] = 0;
        else
            P[i]->from_to_wire = DNS_MESSAGE_INTENTRENDER;
    }
}
static void p_encode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        dns_message_t *d = P[i];
        if (!d) {
            ERRORS++;
            continue;
        }
        for (int s = 0; s < DNS_SECTION_MAX; s++) d->counts[s] = 0;
        dns_compress_t cc;
        isc_buffer_t b;
        isc_buffer_init(&b, OUT, 65535);
        dns_compress_init(&cc, -1, MC);
        int ok = dns_message_renderbegin(d, &cc, &b) == ISC_R_SUCCESS;
        for (int s = 0; ok && s < DNS_SECTION_MAX; s++) ok = dns_message_rendersection(d, s, 0) == ISC_R_SUCCESS;
        ok = ok && dns_message_renderend(d) == ISC_R_SUCCESS;
        if (!ok) ERRORS++;
        OUT_BYTES += isc_buffer_usedlength(&b);
        dns_compress_invalidate(&cc);
        dns_message_renderreset(d);
        d->from_to_wire = DNS_MESSAGE_INTENTRENDER;
    }
}
static void p_text(void) {
    static char t[2048];
    for (unsigned i = 0; i < NMSG; i++) {
        dns_message_t *d = P[i];
        if (!d) {
            ERRORS++;
            continue;
        }
        for (int s = 0; s < DNS_SECTION_MAX; s++) {
            dns_name_t *n;
            for (n = ISC_LIST_HEAD(d->sections[s]); n; n = ISC_LIST_NEXT(n, link)) {
                isc_buffer_t b;
                isc_buffer_init(&b, t, sizeof t);
                dns_name_totext(n, 0, &b);
                SINK += isc_buffer_usedlength(&b);
            }
        }
    }
}
static const mode_t_ M[] = {{"decode", s0, p_decode},
                            {"decode-group", s0, p_group},
                            {"encode", s_enc, p_encode},
                            {"text", s_enc, p_text},
                            {0, 0, 0}};
int main(int c, char **v) { return bench_main(c, v, M); }
