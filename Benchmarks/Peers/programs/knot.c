/* CZ.NIC libknot (Debian libknot-dev). "decode" uses malloc; "decode-arena" hands libknot a bump allocator. */
#include "../common/bench.h"
#include <libknot/libknot.h>
static uint8_t *AR;
static size_t AT;
static void *bump(void *ctx, size_t n) {
    (void)ctx;
    n = (n + 15) & ~(size_t)15;
    void *p = AR + AT;
    AT += n;
    return p;
}
static void nofree(void *p) { (void)p; }
static knot_mm_t MM = {0, bump, nofree};
static void s_ar(void) {
    AR = malloc(1 << 26);
    memset(AR, 0, 1 << 26);
}
static inline uint64_t look(const knot_pkt_t *p) {
    uint64_t a = 0;
    for (int s = 0; s < 3; s++) a += knot_pkt_section(p, s)->count;
    return a + knot_pkt_qtype(p);
}
static void p_decode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        knot_pkt_t *p = knot_pkt_new(MSG[i].p, MSG[i].n, NULL);
        if (knot_pkt_parse(p, KNOT_PF_NOCANON) != KNOT_EOK) ERRORS++;
        SINK += look(p);
        knot_pkt_free(p);
    }
}
static void p_arena(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        AT = 0;
        knot_pkt_t *p = knot_pkt_new(MSG[i].p, MSG[i].n, &MM);
        if (knot_pkt_parse(p, KNOT_PF_NOCANON) != KNOT_EOK) ERRORS++;
        SINK += look(p);
    }
}
static void p_header(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        AT = 0;
        knot_pkt_t *p = knot_pkt_new(MSG[i].p, MSG[i].n, &MM);
        if (knot_pkt_parse_question(p) != KNOT_EOK) ERRORS++;
        SINK += knot_pkt_qtype(p) + knot_wire_get_id(MSG[i].p);
    }
}
static knot_pkt_t **P, *O;
static void s_pk(void) {
    P = calloc(NMSG, sizeof *P);
    for (unsigned i = 0; i < NMSG; i++) {
        knot_pkt_t *p = knot_pkt_new(MSG[i].p, MSG[i].n, NULL);
        if (knot_pkt_parse(p, KNOT_PF_NOCANON) == KNOT_EOK) P[i] = p;
    }
    O = knot_pkt_new(NULL, 65535, NULL);
}
static void p_encode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        knot_pkt_t *p = P[i];
        if (!p) {
            ERRORS++;
            continue;
        }
        knot_pkt_clear(O);
        memcpy(O->wire, p->wire, 4);
        const knot_dname_t *qn = knot_pkt_qname(p);
        if (knot_pkt_put_question(O, qn, knot_pkt_qclass(p), knot_pkt_qtype(p)) != KNOT_EOK) {
            ERRORS++;
            continue;
        }
        for (int s = 0; s < 3; s++) {
            knot_pkt_begin(O, s);
            const knot_pktsection_t *sec = knot_pkt_section(p, s);
            for (unsigned k = 0; k < sec->count; k++) {
                const knot_rrset_t *rr = knot_pkt_rr(sec, k);
                uint16_t hint = knot_dname_is_equal(rr->owner, qn) ? KNOT_COMPR_HINT_QNAME : KNOT_COMPR_HINT_NONE;
                if (knot_pkt_put(O, hint, rr, KNOT_PF_NOTRUNC) != KNOT_EOK) {
                    ERRORS++;
                    s = 3;
                    break;
                }
            }
        }
        OUT_BYTES += O->size;
    }
}
static void p_text(void) {
    static char b[2048];
    for (unsigned i = 0; i < NMSG; i++) {
        if (!P[i]) {
            ERRORS++;
            continue;
        }
        knot_dname_to_str(b, knot_pkt_qname(P[i]), sizeof b);
        SINK += b[0];
        for (int s = 0; s < 3; s++) {
            const knot_pktsection_t *sec = knot_pkt_section(P[i], s);
            for (unsigned k = 0; k < sec->count; k++) {
                if (!knot_dname_to_str(b, knot_pkt_rr(sec, k)->owner, sizeof b)) ERRORS++;
                SINK += b[0];
            }
        }
    }
}
/* the octets parsed into the arena, and the cookie found in OPT */
static void p_edns(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        AT = 0;
        knot_pkt_t *p = knot_pkt_new(MSG[i].p, MSG[i].n, &MM);
        if (knot_pkt_parse(p, KNOT_PF_NOCANON) != KNOT_EOK) {
            ERRORS++;
            continue;
        }
        if (!p->opt_rr) continue;
        SINK += knot_pkt_ext_rcode(p) + knot_edns_do(p->opt_rr) + knot_edns_get_payload(p->opt_rr);
        uint8_t *o = knot_edns_get_option(p->opt_rr, KNOT_EDNS_OPTION_COOKIE, NULL);
        if (o) SINK += knot_edns_opt_get_length(o) + knot_edns_opt_get_data(o)[0];
    }
}
static const mode_t_ M[] = {{"memory", 0, s_pk}, {"edns", s_ar, p_edns}, {"decode", 0, p_decode},    {"decode-arena", s_ar, p_arena}, {"header", s_ar, p_header},
                            {"encode", s_pk, p_encode}, {"text", s_pk, p_text},          {0, 0, 0}};
int main(int c, char **v) { return bench_main(c, v, M); }
