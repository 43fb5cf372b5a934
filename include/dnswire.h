/* DNSWire for C: DNS messages read, checked, written and changed in memory (RFC 1035 and those that update it).
 *
 * Ownership. The library keeps no pointer that it is given after the call returns, and hands out no memory but a
 * dnswire_compressor and text that lasts as long as the program (names of fields, reasons of errors). Results are written
 * to memory of the caller.
 *
 * Bounds. Every function takes the octets with their count, reads nothing outside them and writes nothing outside the room
 * that it is given, whatever is in the octets and in the cursors, questions and records that come back to it: these have
 * offsets, which are checked each time. A message has at most 16 MiB. Octets must not change while a call lasts.
 *
 * Errors. Functions return a DNSWIRE_ status. `error` may be NULL; it is set where a function returns a negative status,
 * and left alone otherwise. A pointer that is NULL although its count is not 0, or that is needed, gives
 * DNSWIRE_INVALID_ARGUMENT; so does a count that no memory can have. Nothing else is written then.
 *
 * Text is UTF-8. Functions that write text or octets take `room`, the octets that may be written, and `length`: where they
 * return DNSWIRE_OK it is set to how many were written, the zero after a text not counted; where they return
 * DNSWIRE_NO_ROOM it is set to how many it would take, the zero included, and nothing is written.
 *
 * Threads. Functions may be called from any thread. A compressor is used by one call at a time.
 *
 * Memory. What allocates says so; where there is no memory left, the program is ended.
 */
#ifndef DNSWIRE_H
#define DNSWIRE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header; dnswire_version() has that of the library. */
#define DNSWIRE_VERSION_MAJOR 0
#define DNSWIRE_VERSION_MINOR 1
#define DNSWIRE_VERSION_PATCH 0

/* What functions return. */
enum {
    DNSWIRE_OK = 0,
    DNSWIRE_END = 1,               /* there is none, or no further one */
    DNSWIRE_MALFORMED = -1,        /* the octets or the text are not what they should be; `error` says where */
    DNSWIRE_NO_ROOM = -2,          /* the result does not fit into the room given */
    DNSWIRE_INVALID_ARGUMENT = -3, /* the function was called wrongly */
    DNSWIRE_REFUSED = -4           /* what was to be written cannot be: a value or a number of entries too large */
};

/* Sections, in their order in a message. */
enum {
    DNSWIRE_HEADER = 0,
    DNSWIRE_QUESTION = 1,
    DNSWIRE_ANSWER = 2,
    DNSWIRE_AUTHORITY = 3,
    DNSWIRE_ADDITIONAL = 4,
    DNSWIRE_NO_SECTION = 255
};

/* Which broken rules are errors; the rest are warnings or nothing. */
enum {
    DNSWIRE_POLICY_RESOLVER = 0, /* what a resolver can work with passes */
    DNSWIRE_POLICY_STRICT = 1,   /* whatever breaks an RFC is an error */
    DNSWIRE_POLICY_MULTICAST = 2 /* as in Multicast DNS (RFC 6762) */
};

/* What is wrong, and where. */
typedef struct dnswire_error {
    uint32_t offset;     /* the octet, from 0: of the message, of the text, or of the data that were given */
    uint32_t length;     /* how many octets it concerns */
    uint32_t needed;     /* how many there should be, where octets are missing; else 0 */
    int32_t entry;       /* the entry within the section, or the index of the dnswire_entry, from 0; -1 for none */
    uint16_t reason;     /* a number for each reason, the same in all versions */
    uint8_t section;     /* DNSWIRE_ANSWER ...; DNSWIRE_NO_SECTION for none */
    uint8_t is_warning;  /* 1 for what is read all the same */
    const char *field;   /* the name of the field, or NULL; lasts as long as the program */
    const char *message; /* the reason in English, never NULL; lasts as long as the program */
} dnswire_error;

/* The version of the library, such as "0.1.0"; lasts as long as the program. */
const char *dnswire_version(void);

/* ---- Views: nothing is copied, nothing is allocated ---- */

/* The header of a message (RFC 1035 section 4.1.1). */
typedef struct dnswire_header {
    uint16_t id;
    uint16_t bits; /* QR to RCODE as they are on the wire */
    uint16_t questions, answers, authorities, additionals;
} dnswire_header;

/* Where one is in a message; a function that gives the next entry moves it on. */
typedef struct dnswire_cursor {
    uint32_t offset;    /* of the next entry */
    uint32_t remaining; /* how many entries are left by the counts of the header */
} dnswire_cursor;

typedef struct dnswire_question {
    uint32_t offset; /* of its name */
    uint32_t end;    /* the offset after it */
    uint16_t qtype, qclass;
} dnswire_question;

typedef struct dnswire_record {
    uint32_t offset;    /* of its name */
    uint32_t end;       /* the offset after it */
    uint32_t data;      /* the offset of RDATA */
    uint32_t ttl;       /* all 32 bits; flags in OPT */
    uint32_t remaining; /* how many records are left, this one counted: which section it is in follows from it */
    uint16_t rtype, rclass;
    uint16_t data_length;
    uint8_t section;
} dnswire_record;

/* Reads the header. Errors: fewer than twelve octets, or more than 16 MiB. */
int dnswire_read_header(const uint8_t *octets, size_t count, dnswire_header *header, dnswire_error *error);

/* Sets a cursor before the first question; DNSWIRE_END where there is none. */
int dnswire_questions(const uint8_t *octets, size_t count, dnswire_cursor *cursor, dnswire_error *error);

/* Gives the next question and moves the cursor on; DNSWIRE_END after the last. Its name is passed over, not checked. */
int dnswire_next_question(
    const uint8_t *octets, size_t count, dnswire_cursor *cursor, dnswire_question *question, dnswire_error *error);

/* Sets a cursor before the first record; DNSWIRE_END where there is none. Errors: a question that cannot be passed over. */
int dnswire_records(const uint8_t *octets, size_t count, dnswire_cursor *cursor, dnswire_error *error);

/* Gives the next record of any section and moves the cursor on; DNSWIRE_END after the last. Neither its name nor its data
 * are checked. After an error the cursor is at its end. */
int dnswire_next_record(
    const uint8_t *octets, size_t count, dnswire_cursor *cursor, dnswire_record *record, dnswire_error *error);

/* ---- Names ---- */

/* The name at an offset as text, through its compression pointers, escaped and with the dot at its end (RFC 1035 section
 * 5.1). 1017 octets are always room enough. */
int dnswire_name_text(
    const uint8_t *octets, size_t count, uint32_t offset, char *text, size_t room, size_t *length,
    dnswire_error *error);

/* The name at an offset in its uncompressed form. 255 octets are always room enough. */
int dnswire_name_wire(
    const uint8_t *octets, size_t count, uint32_t offset, uint8_t *wire, size_t room, size_t *length,
    dnswire_error *error);

/* A number for hash tables: the same for names that differ in the case of ASCII letters alone. Draw `seed` at random when the
 * program begins. */
int dnswire_name_hash(
    const uint8_t *octets, size_t count, uint32_t offset, uint64_t seed, uint64_t *hash, dnswire_error *error);

/* Sets `result` to 0 where two names differ, to 1 where they are the same without regard to ASCII case, and to 2 where they
 * are spelt alike, too. The names may be in different messages. */
int dnswire_name_compare(
    const uint8_t *octets, size_t count, uint32_t offset, const uint8_t *other, size_t other_count,
    uint32_t other_offset, int *result, dnswire_error *error);

/* Reads a name from text into its uncompressed form; `error->offset` is that of the text. 255 octets are room enough. */
int dnswire_parse_name(
    const char *text, size_t text_length, uint8_t *wire, size_t room, size_t *length, dnswire_error *error);

/* A number for the tables of a cache: the same for first questions of the same name, type and class. DNSWIRE_END where there
 * is no question. */
int dnswire_question_hash(
    const uint8_t *octets, size_t count, uint64_t seed, uint64_t *hash, dnswire_error *error);

/* ---- Records ---- */

/* Kinds of fields. */
enum {
    DNSWIRE_FIXED = 0,  /* so many octets whatever they are: a number or an address, the highest octet first */
    DNSWIRE_NAME = 1,   /* a domain name, which may be compressed: for dnswire_name_text and its like */
    DNSWIRE_OCTETS = 2, /* octets, such as a key or a character string */
    DNSWIRE_VALUE = 3   /* a value with a form of its own, such as a bitmap of types */
};

/* A field of a record's data. */
typedef struct dnswire_field {
    const char *name; /* lasts as long as the program */
    uint32_t offset;  /* of its first octet in the message, those that count it left out */
    uint32_t length;  /* how many octets from there on */
    uint32_t start;   /* the offset of its first octet, those that count it included */
    uint8_t kind;
} dnswire_field;

/* Checks a record's name and its data by the rules of its type. */
int dnswire_check_record(
    const uint8_t *octets, size_t count, const dnswire_record *record, dnswire_error *error);

/* The field of a record's data with an index, from 0 on; DNSWIRE_END where there are not so many. Data of a type that is not
 * known are one field of octets. */
int dnswire_read_field(
    const uint8_t *octets, size_t count, const dnswire_record *record, size_t index, dnswire_field *field,
    dnswire_error *error);

/* A field of 1 to 8 octets as a number. Errors: DNSWIRE_INVALID_ARGUMENT where it is longer or out of bounds. */
int dnswire_read_number(const uint8_t *octets, size_t count, const dnswire_field *field, uint64_t *number);

/* The address of an A or AAAA record of class IN: 4 or 16 octets, in the order of the network. DNSWIRE_END where the record
 * is of another type. */
int dnswire_read_address(
    const uint8_t *octets, size_t count, const dnswire_record *record, uint8_t address[16], size_t *length,
    dnswire_error *error);

/* The data of a record in their uncompressed form, all names written out. Allocates for more than 30 octets. */
int dnswire_data_wire(
    const uint8_t *octets, size_t count, const dnswire_record *record, uint8_t *wire, size_t room, size_t *length,
    dnswire_error *error);

/* A record in presentation form: `example.com. 300 IN A 192.0.2.1`. Allocates. */
int dnswire_record_text(
    const uint8_t *octets, size_t count, const dnswire_record *record, char *text, size_t room, size_t *length,
    dnswire_error *error);

/* Reads a record in presentation form, `NAME [TTL] [CLASS] TYPE DATA`, into its uncompressed form; `error->offset` is that
 * of the text. Allocates. */
int dnswire_parse_record(
    const char *text, size_t text_length, uint8_t *wire, size_t room, size_t *length, dnswire_error *error);

/* ---- Whole messages ---- */

/* Checks a whole message; the first error is given. Allocates nothing where the message is sound. */
int dnswire_check(const uint8_t *octets, size_t count, int policy, dnswire_error *error);

/* Reads whatever can be read and lists what is wrong, in the order of the message.
 *
 * `length` is how many octets the message had, where more than are there; else 0. At most `room` of what is wrong is written
 * to `diagnostics`, which may be NULL where `room` is 0; `total` is how much there is. DNSWIRE_MALFORMED where any of it is an
 * error, and then `error` is the first one. Allocates. */
int dnswire_diagnose(
    const uint8_t *octets, size_t count, size_t length, int policy, dnswire_error *diagnostics, size_t room,
    size_t *total, dnswire_error *error);

/* Forms of a message as text. */
enum {
    DNSWIRE_TEXT = 0,   /* in the manner of dig */
    DNSWIRE_JSON = 1,   /* RFC 8427, with a member `diagnostics` */
    DNSWIRE_EXPLAIN = 2 /* octet by octet */
};

/* Writes a message as text, whatever the octets are; `length` as for dnswire_diagnose is `full_length`. Allocates. */
int dnswire_message_text(
    const uint8_t *octets, size_t count, size_t full_length, int form, char *text, size_t room, size_t *length,
    dnswire_error *error);

/* ---- Building ---- */

/* Where an entry comes from. */
enum {
    DNSWIRE_FROM_PARTS = 0,   /* name, type, class, TTL and data */
    DNSWIRE_FROM_MESSAGE = 1, /* the question or record at `offset` of the message at `octets` */
    DNSWIRE_FROM_TEXT = 2     /* a record in presentation form at `octets`; for a question `NAME [CLASS] TYPE` is not read */
};

/* A question or a record that is to be written. Members that are not named for a source are not looked at. */
typedef struct dnswire_entry {
    uint8_t source;
    uint8_t section; /* DNSWIRE_QUESTION to DNSWIRE_ADDITIONAL; entries are in the order of their sections */
    uint16_t rtype, rclass;
    uint32_t ttl;
    /* The uncompressed name; the message; the text. */
    const uint8_t *octets;
    size_t count;
    /* DNSWIRE_FROM_PARTS: the data in their uncompressed form. */
    const uint8_t *data;
    size_t data_length;
    /* DNSWIRE_FROM_MESSAGE: as a dnswire_record has them; for a question, the offset alone. */
    uint32_t offset;
    uint32_t remaining;
} dnswire_entry;

/* Remembers the names of a message that is written. */
typedef struct dnswire_compressor dnswire_compressor;

/* Makes a compressor, which the caller frees. Allocates. */
dnswire_compressor *dnswire_compressor_new(void);

/* Frees a compressor; NULL is allowed. */
void dnswire_compressor_free(dnswire_compressor *compressor);

/* Writes a message of `entry_count` entries to `output`, its names compressed.
 *
 * The message takes at most `limit` octets, where that is less than `room`; 0 sets no limit. What does not fit is left out,
 * whole RRsets from the end, OPT and TSIG records last; TC is set where an answer or authority was left out (RFC 2181 section
 * 9). `left_out`, which may be NULL, is how many entries that were. `compressor` may be NULL; then one is made for the call,
 * which allocates. `output` must not be where the entries' octets are.
 *
 * DNSWIRE_NO_ROOM where not even the questions and what always stays fit, DNSWIRE_MALFORMED where an entry is not what it
 * should be: `error->entry` is its index. */
int dnswire_encode(
    uint16_t id, uint16_t bits, const dnswire_entry *entries, size_t entry_count, uint8_t *output, size_t room,
    size_t limit, dnswire_compressor *compressor, size_t *length, size_t *left_out, dnswire_error *error);

/* ---- Changing a message where it is; nothing is allocated unless said ---- */

/* Replaces the id and the bits after it. */
int dnswire_set_header(uint8_t *octets, size_t count, uint16_t id, uint16_t bits, dnswire_error *error);

/* Counts all TTLs down by so many seconds, to 0 at least; OPT and TSIG are passed over. Records in front of one that cannot
 * be read have then been changed. */
int dnswire_age(uint8_t *octets, size_t count, uint32_t seconds, dnswire_error *error);

/* Spells the name of the first question as that of `other`'s first question, letter case included. DNSWIRE_END where the two
 * are not the same name, and nothing is changed. */
int dnswire_respell(
    uint8_t *octets, size_t count, const uint8_t *other, size_t other_count, dnswire_error *error);

/* Removes the OPT record where `payload_size` is 0; else puts one in its place, or appends one, before a TSIG record.
 *
 * `octets` has `count` octets and room for `room`; `length` is set to the new count. `flags` are what the TTL field of OPT
 * has; `options` are the options as they are on the wire. DNSWIRE_NO_ROOM leaves the message as it was. */
int dnswire_set_edns(
    uint8_t *octets, size_t count, size_t room, uint16_t payload_size, uint32_t flags, const uint8_t *options,
    size_t options_length, size_t *length, dnswire_error *error);

/* Cuts a message to at most `limit` octets: whole RRsets from its end, OPT stays. Sets TC where an answer, an authority or an
 * address of a referral is left out. `length` is the new count. DNSWIRE_NO_ROOM where the questions and OPT do not fit,
 * DNSWIRE_REFUSED for a message with a TSIG record. Allocates where something has to go. */
int dnswire_cut(
    uint8_t *octets, size_t count, size_t limit, size_t *length, size_t *left_out, dnswire_error *error);

/* ---- Traces and dumps ---- */

/* A message that a text shows. Pointers last as long as the call of dnswire_payload_function. */
typedef struct dnswire_payload {
    const uint8_t *octets; /* as many of its octets as the text shows */
    size_t count;
    size_t length;        /* how many the message had, as far as the text says; never less than count */
    const char *notation; /* what the octets were written as, such as "strace escapes" */
    uint32_t line, column; /* where in the text it begins, from 1 on */
    uint8_t is_truncated;  /* 1 where the text shows fewer octets than there were */
} dnswire_payload;

/* What is called for each message; returns 0 to go on. */
typedef int (*dnswire_payload_function)(void *context, const dnswire_payload *payload);

/* Finds the DNS messages in a text or a file: a trace of system calls, a dump, a literal, an encoding, a capture. Calls
 * `each` for one after the other with `context`. DNSWIRE_END where there is none. Allocates. */
int dnswire_payloads(const char *text, size_t text_length, dnswire_payload_function each, void *context);

#ifdef __cplusplus
}
#endif

#endif
