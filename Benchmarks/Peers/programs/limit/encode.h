/* encode: what decode made, back to bytes. */
#include "decode.h"

/* Compression table = a trie in an open-addressed hash: key (offset of parent suffix, label), value offset.
 * A name is looked up from its last label leftwards; one label compare per step, no re-hash of the suffix.
 * Cleared by a generation number, not by memset. */
#define TB 12
#define TN (1u << TB)
typedef struct {
    uint16_t gen, off, parent, tag;
} ent_t;
static ent_t TAB[TN];
static uint16_t GEN;
static unsigned TUSED;
static inline uint64_t
lab_hash(const uint8_t *l, unsigned n1,
         unsigned parent) { /* n1 = length byte + label; reads up to 8 padded bytes at each end */
    uint64_t a, b;
    memcpy(&a, l, 8);
    if (n1 < 8) {
        a &= ~0ull >> (64 - 8 * n1);
        b = 0;
    } else
        memcpy(&b, l + n1 - 8, 8);
    uint64_t x = (a | 0x2020202020202000ull) ^ ((b | 0x2020202020202020ull) * 0x9E3779B97F4A7C15ull) ^
                 ((uint64_t)parent << 32) ^ n1;
    x *= 0xD6E8FEB86659FD93ull;
    return x ^ (x >> 32);
}
static inline uint8_t lc(uint8_t c) { return c - 'A' < 26u ? c | 32 : c; }
static inline int lab_eq(const uint8_t *a, const uint8_t *b, unsigned n1) { /* n1 bytes incl. length byte, caseless */
    if (LIKELY(n1 <= 16)) {
        __m128i x = _mm_loadu_si128((const void *)a), y = _mm_loadu_si128((const void *)b);
        unsigned mask = (1u << n1) - 1;
        if (LIKELY((_mm_movemask_epi8(_mm_cmpeq_epi8(x, y)) & mask) == mask)) return 1;
    } else if (!memcmp(a, b, n1))
        return 1;
    if (a[0] != b[0]) return 0;
    for (unsigned i = 1; i < n1; i++)
        if (lc(a[i]) != lc(b[i])) return 0;
    return 1;
}
static inline uint8_t *put_name2(uint8_t *buf, uint8_t *w, const uint8_t *nm, unsigned nlen, int lit) {
    uint8_t pos[128];
    unsigned k = 0, p = 0;
    while (nm[p]) {
        pos[k++] = p;
        p += nm[p] + 1;
    }
    if (!k) {
        *w = 0;
        return w + 1;
    }
    unsigned parent = 0, slot = 0, i = k;
    uint64_t h = 0;
    while (i) { /* walk down the trie from the TLD */
        const uint8_t *l = nm + pos[i - 1];
        unsigned n1 = l[0] + 1;
        h = lab_hash(l, n1, parent);
        slot = h & (TN - 1);
        unsigned tag = (h >> 40) & 0xFFFF;
        int hit = 0;
        while (TAB[slot].gen == GEN) {
            if (TAB[slot].tag == tag && TAB[slot].parent == parent && lab_eq(buf + TAB[slot].off, l, n1)) {
                hit = 1;
                break;
            }
            slot = (slot + 1) & (TN - 1);
        }
        if (!hit) break;
        parent = TAB[slot].off;
        i--;
    }
    unsigned at = w - buf, cut = i ? pos[i - 1] + nm[pos[i - 1]] + 1 : 0; /* bytes of nm written literally */
    if (lit) memcpy(w, nm, nlen);
    if (i) {
        if (!lit) {
            if (LIKELY(cut <= 32))
                memcpy(w, nm, 32);
            else
                memcpy(w, nm, cut);
        }
        /* insert new labels, right to left */
        unsigned par = parent;
        for (unsigned j = i; j; j--) {
            unsigned off = at + pos[j - 1];
            if (off >= 0x4000) break;
            if (j != i) {
                const uint8_t *l = nm + pos[j - 1];
                h = lab_hash(l, l[0] + 1, par);
                slot = h & (TN - 1);
                while (TAB[slot].gen == GEN) slot = (slot + 1) & (TN - 1);
            }
            if (TUSED < TN * 3 / 4) {
                TAB[slot] = (ent_t){GEN, off, par, (h >> 40) & 0xFFFF};
                TUSED++;
            } else
                break;
            par = off;
        }
        w += cut;
    }
    if (lit) return buf + at + nlen;
    if (parent) {
        wr16(w, 0xC000 | parent);
        return w + 2;
    }
    *w = 0;
    return w + 1;
}
/* The question name goes in first and is usually all that later owners repeat: its labels enter the table only when a
 * different name comes. */
static const uint8_t *PEND;
static unsigned PENDAT;
static void flush_pend(uint8_t *buf) {
    const uint8_t *nm = PEND;
    PEND = 0;
    uint8_t pos[128];
    unsigned k = 0, p = 0, par = 0;
    (void)buf;
    while (nm[p]) {
        pos[k++] = p;
        p += nm[p] + 1;
    }
    for (unsigned j = k; j; j--) {
        const uint8_t *l = nm + pos[j - 1];
        uint64_t h = lab_hash(l, l[0] + 1, par);
        unsigned slot = h & (TN - 1);
        while (TAB[slot].gen == GEN) slot = (slot + 1) & (TN - 1);
        TAB[slot] = (ent_t){GEN, PENDAT + pos[j - 1], par, (h >> 40) & 0xFFFF};
        TUSED++;
        par = PENDAT + pos[j - 1];
    }
}
#define NAME(w, nm, l, lit)                                                                                            \
    ({                                                                                                                 \
        if (PEND && *(nm)) flush_pend(buf);                                                                            \
        put_name2(buf, (w), (nm), (l), (lit));                                                                         \
    })
static unsigned msg_encode(const dmsg_t *d, uint8_t *buf) {
    if (!++GEN) {
        memset(TAB, 0, sizeof TAB);
        GEN = 1;
    }
    TUSED = 0;
    PEND = 0;
    for (int i = 0; i < 6; i++) wr16(buf + 2 * i, d->h[i]);
    uint8_t *w = buf + 12;
    const uint8_t *prev = 0;
    unsigned prevlen = 0, prevptr = 0;
    for (unsigned k = 0; k < d->nrr; k++) {
        const drr_t *r = d->rr + k;
        unsigned at = w - buf;
        if (prevptr && r->ownlen == prevlen && !memcmp(prev, r->owner, prevlen)) {
            wr16(w, 0xC000 | prevptr);
            w += 2;
        } /* run of one owner */
        else {
            if (k == 0 && *r->owner) {
                memcpy(w, r->owner, r->ownlen);
                w += r->ownlen;
                PEND = r->owner;
                PENDAT = at;
            } else
                w = NAME(w, r->owner, r->ownlen, 0);
            prev = r->owner;
            prevlen = r->ownlen;
            prevptr = prevlen == 1 ? 0 : (buf[at] & 0xC0) == 0xC0 ? (be16(buf + at) & 0x3FFF) : at < 0x4000 ? at : 0;
        }
        wr16(w, r->type);
        wr16(w + 2, r->cls);
        w += 4;
        if (!r->sec) continue;
        wr32(w, r->ttl);
        uint8_t *lp = w + 4;
        w += 6;
        const uint8_t *rd = r->rd;
        switch (r->type) {
        case 1:
            memcpy(w, rd, 4);
            w += 4;
            break;
        case 28:
            memcpy(w, rd, 16);
            w += 16;
            break;
        case 2:
        case 5:
        case 12: w = NAME(w, rd, r->rdlen, 0); break;
        case 15:
            memcpy(w, rd, 2);
            w = NAME(w + 2, rd + 2, r->rdlen - 2, 0);
            break;
        case 33:
            memcpy(w, rd, 6);
            w = NAME(w + 6, rd + 6, r->rdlen - 6, 1);
            break; /* BIND: in full, but a target for later names */
        case 6: {
            unsigned l = 0;
            while (rd[l]) l += rd[l] + 1;
            l++;
            w = NAME(w, rd, l, 0);
            w = NAME(w, rd + l, r->rdlen - l - 20, 0);
            memcpy(w, rd + r->rdlen - 20, 20);
            w += 20;
            break;
        }
        default: memcpy(w, rd, r->rdlen); w += r->rdlen;
        }
        wr16(lp, w - lp - 2);
    }
    return w - buf;
}
static dmsg_t *DM;
static void s_encode(void) {
    DM = calloc(NMSG, sizeof *DM);
    for (unsigned i = 0; i < NMSG; i++) {
        uint8_t *o = ARENA;
        if (!msg_decode(MSG[i].p, MSG[i].n, &DM[i], DRR, &o)) {
            ERRORS++;
            continue;
        }
        size_t al = o - ARENA;
        uint8_t *copy = malloc(al + 64);
        memcpy(copy, ARENA, al + 64);
        drr_t *rr = malloc(DM[i].nrr * sizeof *rr);
        memcpy(rr, DRR, DM[i].nrr * sizeof *rr);
        for (unsigned k = 0; k < DM[i].nrr; k++) {
            rr[k].owner = copy + (rr[k].owner - ARENA);
            rr[k].rd = copy + (rr[k].rd - ARENA);
        }
        DM[i].rr = rr;
    }
    for (unsigned i = 0; i < NMSG; i++) {
        unsigned n = msg_encode(&DM[i], BUF);
        if (n != MSG[i].n || memcmp(BUF, MSG[i].p, n)) {
            static int c;
            if (c++ < 3) fprintf(stderr, "limit: msg %u re-encodes to %u bytes, was %u\n", i, n, MSG[i].n);
        }
    }
}
static void p_encode(void) {
    for (unsigned i = 0; i < NMSG; i++) OUT_BYTES += msg_encode(&DM[i], BUF);
}
