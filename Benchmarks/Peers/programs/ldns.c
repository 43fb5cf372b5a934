/* NLnet Labs ldns (Debian libldns-dev). */
#include "../common/bench.h"
#include <ldns/ldns.h>
static void p_decode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        ldns_pkt *p = 0;
        if (ldns_wire2pkt(&p, MSG[i].p, MSG[i].n) != LDNS_STATUS_OK) {
            ERRORS++;
            continue;
        }
        SINK += ldns_pkt_ancount(p);
        ldns_pkt_free(p);
    }
}
static void p_header(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        size_t pos = 12;
        ldns_rr *q = 0;
        if (ldns_wire2rr(&q, MSG[i].p, MSG[i].n, &pos, LDNS_SECTION_QUESTION) != LDNS_STATUS_OK) {
            ERRORS++;
            continue;
        }
        SINK += LDNS_ID_WIRE(MSG[i].p) + LDNS_OPCODE_WIRE(MSG[i].p) + ldns_rr_get_type(q);
        ldns_rr_free(q);
    }
}
static ldns_pkt **P;
static ldns_buffer *B;
static void s_pk(void) {
    P = calloc(NMSG, sizeof *P);
    for (unsigned i = 0; i < NMSG; i++) ldns_wire2pkt(&P[i], MSG[i].p, MSG[i].n);
    B = ldns_buffer_new(70000);
}
static void p_encode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        if (!P[i]) {
            ERRORS++;
            continue;
        }
        ldns_buffer_clear(B);
        if (ldns_pkt2buffer_wire(B, P[i]) != LDNS_STATUS_OK) ERRORS++;
        OUT_BYTES += ldns_buffer_position(B);
    }
}
static void p_text(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        if (!P[i]) {
            ERRORS++;
            continue;
        }
        ldns_rr_list *l[] = {ldns_pkt_question(P[i]), ldns_pkt_answer(P[i]), ldns_pkt_authority(P[i]),
                             ldns_pkt_additional(P[i])};
        for (int s = 0; s < 4; s++)
            for (size_t k = 0; k < ldns_rr_list_rr_count(l[s]); k++) {
                ldns_buffer_clear(B);
                if (ldns_rdf2buffer_str_dname(B, ldns_rr_owner(ldns_rr_list_rr(l[s], k))) != LDNS_STATUS_OK) ERRORS++;
                SINK += ldns_buffer_position(B);
            }
    }
}
static const mode_t_ M[] = {
    {"decode", 0, p_decode}, {"header", 0, p_header}, {"encode", s_pk, p_encode}, {"text", s_pk, p_text}, {0, 0, 0}};
int main(int c, char **v) { return bench_main(c, v, M); }
