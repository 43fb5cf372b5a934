/* The physical limit: unsafe C over the raw bytes, one thread, no heap, one file of limit/ for each kind of work.
 * Written for this comparison and under the licence of this repository.
 *
 *  memcpy    copy every message (what the memory allows)
 *  header    header and first question, its name checked
 *  hop       the fixed fields of every record, names passed over up to their first pointer, RDATA not looked at
 *  skip      as hop, and every RDATA checked by its type, names in it up to their first pointer
 *  walk      as skip, and every pointer chain followed to its root, at most 255 octets
 *  walkmemo  the same; pointer targets that have been followed are remembered for the message
 *  index     walk, and 24 octets a record in an array that is used again: what a parse without copies has to build
 *  indexmemo the same with walkmemo's memory
 *  decode    walk, names written out into an arena that is used again, RDATA copied: an owning parse
 *  text      every owner name in presentation form, into a buffer that is used again
 *  encode    each decoded message back to bytes, names compressed; gives back every original message octet by octet
 *  patch     id, flags and TTLs rewritten in place
 *  patch-opt id and TTLs rewritten in place, OPT replaced or appended
 *  edns      OPT found, what it says, and the cookie in it
 *  memory    what decode gives, kept for each message in memory of its own
 *  hash      the question's name hashed and compared without regard to case
 */
#include "limit/walk.h"
#include "limit/decode.h"
#include "limit/text.h"
#include "limit/encode.h"
#include "limit/cache.h"

static const mode_t_ MODES[] = {
    {"memcpy", 0, p_memcpy},   {"header", 0, p_header},     {"hop", 0, p_hop},     {"skip", 0, p_skip},
    {"walk", 0, p_walk},       {"walkmemo", 0, p_walkm},    {"index", 0, p_index}, {"indexmemo", 0, p_indexm},
    {"decode", 0, p_decode},   {"text", s_text, p_text},    {"encode", s_encode, p_encode},
    {"patch", 0, p_patch},     {"hash", s_hash, p_hash},    {"patch-opt", s_patchopt, p_patchopt},
    {"edns", 0, p_edns},       {"memory", 0, s_encode},     {0, 0, 0},
};
int main(int c, char **v) { return bench_main(c, v, MODES); }
