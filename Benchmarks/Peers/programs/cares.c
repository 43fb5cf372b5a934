/* c-ares (1.28 or later: ares_dns_parse reads a message whole, with the data of known types field by field). */
#include "../common/bench.h"
#include <ares.h>
#include <ares_dns_record.h>

static uint64_t look(const ares_dns_record_t *record) {
    uint64_t count = 0;
    for (int section = ARES_SECTION_ANSWER; section <= ARES_SECTION_ADDITIONAL; section++)
        count += ares_dns_record_rr_cnt(record, (ares_dns_section_t)section);
    return count + ares_dns_record_get_id(record);
}
static void p_decode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        ares_dns_record_t *record = NULL;
        if (ares_dns_parse(MSG[i].p, MSG[i].n, 0, &record) != ARES_SUCCESS) {
            ERRORS++;
            continue;
        }
        SINK += look(record);
        ares_dns_record_destroy(record);
    }
}
static ares_dns_record_t **R;
static void p_keep(void) {
    R = calloc(NMSG, sizeof *R);
    for (unsigned i = 0; i < NMSG; i++)
        if (ares_dns_parse(MSG[i].p, MSG[i].n, 0, &R[i]) != ARES_SUCCESS) ERRORS++;
}
static void p_encode(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        unsigned char *octets = NULL;
        size_t count = 0;
        if (!R[i] || ares_dns_write(R[i], &octets, &count) != ARES_SUCCESS) {
            ERRORS++;
            continue;
        }
        OUT_BYTES += count;
        SINK += octets[0];
        ares_free_string(octets);
    }
}
/* the octets parsed, and the cookie found in OPT */
static void p_edns(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        ares_dns_record_t *record = NULL;
        if (ares_dns_parse(MSG[i].p, MSG[i].n, 0, &record) != ARES_SUCCESS) {
            ERRORS++;
            continue;
        }
        for (size_t k = 0; k < ares_dns_record_rr_cnt(record, ARES_SECTION_ADDITIONAL); k++) {
            const ares_dns_rr_t *rr = ares_dns_record_rr_get_const(record, ARES_SECTION_ADDITIONAL, k);
            if (ares_dns_rr_get_type(rr) != ARES_REC_TYPE_OPT) continue;
            SINK += ares_dns_record_get_rcode(record) + ares_dns_rr_get_u16(rr, ARES_RR_OPT_FLAGS)
                + ares_dns_rr_get_u16(rr, ARES_RR_OPT_UDP_SIZE);
            const unsigned char *cookie = NULL;
            size_t length = 0;
            if (ares_dns_rr_get_opt_byid(rr, ARES_RR_OPT_OPTIONS, 10, &cookie, &length) && length > 0)
                SINK += length + cookie[0];
        }
        ares_dns_record_destroy(record);
    }
}
static const mode_t_ M[] = {
    {"memory", 0, p_keep}, {"edns", 0, p_edns}, {"decode", 0, p_decode}, {"encode", p_keep, p_encode}, {0, 0, 0}};
int main(int c, char **v) { return bench_main(c, v, M); }
