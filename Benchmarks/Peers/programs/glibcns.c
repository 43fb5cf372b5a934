/* glibc's own BIND-8 style reader (libresolv ns_initparse / ns_parserr): zero-copy records, owner as text. No typed
 * rdata, no encoder. skip: ns_initparse alone (walks every record, names skipped); walk: every record header + owner
 * text. */
#include "../common/bench.h"
#include <arpa/nameser.h>
#include <resolv.h>
static void p_skip(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        ns_msg h;
        if (ns_initparse(MSG[i].p, MSG[i].n, &h) < 0) ERRORS++;
        SINK += ns_msg_id(h);
    }
}
static void p_walk(void) {
    for (unsigned i = 0; i < NMSG; i++) {
        ns_msg h;
        ns_rr r;
        if (ns_initparse(MSG[i].p, MSG[i].n, &h) < 0) {
            ERRORS++;
            continue;
        }
        for (int s = 0; s < ns_s_max; s++)
            for (int k = 0, c = ns_msg_count(h, s); k < c; k++) {
                if (ns_parserr(&h, s, k, &r) < 0) {
                    ERRORS++;
                    s = ns_s_max;
                    break;
                }
                SINK += ns_rr_type(r) + ns_rr_rdlen(r);
            }
    }
}
static void p_text(void) {
    char b[1100];
    for (unsigned i = 0; i < NMSG; i++) {
        const uint8_t *m = MSG[i].p, *e = m + MSG[i].n, *p = m + 12;
        HEADER *hd = (HEADER *)m;
        int c = ntohs(hd->ancount) + ntohs(hd->nscount) + ntohs(hd->arcount);
        int n = dn_expand(m, e, p, b, sizeof b);
        if (n < 0) {
            ERRORS++;
            continue;
        }
        p += n + 4;
        for (int k = 0; k < c; k++) {
            n = dn_expand(m, e, p, b, sizeof b);
            if (n < 0) {
                ERRORS++;
                break;
            }
            p += n + 10 + (p[n + 8] << 8 | p[n + 9]);
            SINK += b[0];
        }
    }
}
static const mode_t_ M[] = {{"skip", 0, p_skip}, {"walk", 0, p_walk}, {"text", 0, p_text}, {0, 0, 0}};
int main(int c, char **v) { return bench_main(c, v, M); }
