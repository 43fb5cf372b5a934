/* Calls every function of the library wrongly: without memory, with less of it than is needed, with octets that are no message,
 * and with cursors, questions, records and fields that nobody has given out. Octets and room end where a page begins that may
 * not be touched, so that whatever is read or written beyond them ends the program.
 *
 *     misuse [ROUNDS]
 */
#include <dnswire.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { ROOM = 8192 };

static int failures;

static void expect(long got, long wanted, const char *what, int line) {
    if (got == wanted) return;
    printf("line %d: %s is %ld and not %ld\n", line, what, got, wanted);
    failures++;
}
#define EXPECT(call, wanted) expect((long)(call), (long)(wanted), #call, __LINE__)

static uint64_t state = 1;
static uint32_t any(uint32_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 33) % bound);
}

/* Memory whose last octet is the last one before a page that may not be touched. */
typedef struct {
    uint8_t *end;
} Guarded;

static Guarded guard(void) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uint8_t *start = (uint8_t *)mmap(NULL, ROOM + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED || mprotect(start + ROOM, page, PROT_NONE) != 0) exit(2);
    Guarded memory = {start + ROOM};
    return memory;
}

/* The last `count` octets of it. */
static uint8_t *last(Guarded memory, size_t count) { return memory.end - count; }

static const uint8_t name[] = {7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 3, 'c', 'o', 'm', 0};
static const uint8_t address[] = {192, 0, 2, 1};
static const uint8_t exchange[] = {0, 10, 4, 'm', 'a', 'i', 'l', 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 3, 'c', 'o', 'm', 0};
static const char text_record[] = "example.com. 60 IN TXT \"a b\" c";

/* A message with four records. */
static size_t build(uint8_t *output, size_t room, size_t limit, size_t *left_out) {
    dnswire_entry entries[5];
    memset(entries, 0, sizeof entries);
    for (int index = 0; index < 5; index++) {
        entries[index].section = (uint8_t)(index == 0 ? DNSWIRE_QUESTION : index < 4 ? DNSWIRE_ANSWER : DNSWIRE_ADDITIONAL);
        entries[index].octets = name;
        entries[index].count = sizeof name;
        entries[index].rtype = 1;
        entries[index].rclass = 1;
        entries[index].ttl = 300;
    }
    entries[1].data = address;
    entries[1].data_length = sizeof address;
    entries[2].rtype = 15;
    entries[2].data = exchange;
    entries[2].data_length = sizeof exchange;
    entries[3].source = DNSWIRE_FROM_TEXT;
    entries[3].octets = (const uint8_t *)text_record;
    entries[3].count = sizeof text_record - 1;
    static const uint8_t root[] = {0};
    entries[4].octets = root;
    entries[4].count = 1;
    entries[4].rtype = 41;
    entries[4].rclass = 1232;
    entries[4].ttl = 0;
    size_t length = 0;
    int status = dnswire_encode(7, 0x8180, entries, 5, output, room, limit, NULL, &length, left_out, NULL);
    return status == DNSWIRE_OK ? length : 0;
}

static int count_payload(void *context, const dnswire_payload *payload) {
    ++*(int *)context;
    return payload->count == 0;
}

/* What is right is right: values, so that the calls below are not all refused. */
static void use(void) {
    uint8_t octets[512], wire[255];
    char text[1100];
    size_t left_out = 9, length = 0, count = build(octets, sizeof octets, 0, &left_out);
    dnswire_cursor cursor;
    dnswire_record record;
    dnswire_field field;
    dnswire_error error;
    uint64_t number = 0, hash = 0, other = 0;
    EXPECT(count, 29 + 16 + 21 + 18 + 11);
    EXPECT(left_out, 0);
    EXPECT(strcmp(dnswire_version(), "0.1.0"), 0);
    EXPECT(dnswire_check(octets, count, DNSWIRE_POLICY_STRICT, &error), DNSWIRE_OK);
    EXPECT(dnswire_records(octets, count, &cursor, NULL), DNSWIRE_OK);
    EXPECT(dnswire_next_record(octets, count, &cursor, &record, NULL), DNSWIRE_OK);
    EXPECT(dnswire_read_address(octets, count, &record, wire, &length, NULL), DNSWIRE_OK);
    EXPECT(length == 4 && memcmp(wire, address, 4) == 0, 1);
    EXPECT(dnswire_next_record(octets, count, &cursor, &record, NULL), DNSWIRE_OK);
    EXPECT(record.rtype, 15);
    EXPECT(dnswire_read_field(octets, count, &record, 0, &field, NULL), DNSWIRE_OK);
    EXPECT(strcmp(field.name, "preference"), 0);
    EXPECT(dnswire_read_number(octets, count, &field, &number), DNSWIRE_OK);
    EXPECT(number, 10);
    EXPECT(dnswire_read_field(octets, count, &record, 1, &field, NULL), DNSWIRE_OK);
    EXPECT(field.kind, DNSWIRE_NAME);
    EXPECT(dnswire_name_text(octets, count, field.start, text, sizeof text, &length, NULL), DNSWIRE_OK);
    EXPECT(strcmp(text, "mail.example.com."), 0);
    EXPECT(dnswire_read_field(octets, count, &record, 2, &field, NULL), DNSWIRE_END);
    EXPECT(dnswire_data_wire(octets, count, &record, wire, sizeof wire, &length, NULL), DNSWIRE_OK);
    EXPECT(length == sizeof exchange && memcmp(wire, exchange, length) == 0, 1);
    EXPECT(dnswire_next_record(octets, count, &cursor, &record, NULL), DNSWIRE_OK);
    EXPECT(dnswire_record_text(octets, count, &record, text, sizeof text, &length, NULL), DNSWIRE_OK);
    EXPECT(strcmp(text, "example.com. 60 IN TXT \"a b\" \"c\""), 0);
    EXPECT(dnswire_parse_name("WWW.Example.com", 15, wire, sizeof wire, &length, NULL), DNSWIRE_OK);
    EXPECT(length, 17);
    EXPECT(dnswire_question_hash(octets, count, 5, &hash, NULL), DNSWIRE_OK);
    octets[13] = 'E';
    EXPECT(dnswire_question_hash(octets, count, 5, &other, NULL), DNSWIRE_OK);
    EXPECT(hash == other, 1);
    EXPECT(dnswire_age(octets, count, 100, NULL), DNSWIRE_OK);
    EXPECT(dnswire_records(octets, count, &cursor, NULL), DNSWIRE_OK);
    EXPECT(dnswire_next_record(octets, count, &cursor, &record, NULL), DNSWIRE_OK);
    EXPECT(record.ttl, 200);
    EXPECT(dnswire_set_edns(octets, count, sizeof octets, 0, 0, NULL, 0, &length, NULL), DNSWIRE_OK);
    EXPECT(length, count - 11);
    EXPECT(dnswire_set_edns(octets, length, sizeof octets, 4096, 0x8000, (const uint8_t *)"\0\12\0\1x", 5, &length, NULL),
           DNSWIRE_OK);
    EXPECT(length, count + 5);
    EXPECT(dnswire_check(octets, length, DNSWIRE_POLICY_RESOLVER, NULL), DNSWIRE_OK);
    EXPECT(dnswire_cut(octets, length, 70, &length, &left_out, NULL), DNSWIRE_OK);
    EXPECT(left_out, 2);
    EXPECT(length, 29 + 16 + 16);
    EXPECT(octets[2] & 2, 2);
    EXPECT(build(octets, sizeof octets, 70, &left_out), 29 + 16 + 11);
    EXPECT(left_out, 2);
    int seen = 0;
    const char *trace = "aa bb 01 00 00 01 00 00 00 00 00 00 05 73 61 66 69 61 05 72 6f 63 6b 73 00 00 1c 00 01";
    EXPECT(dnswire_payloads(trace, strlen(trace), count_payload, &seen), DNSWIRE_OK);
    EXPECT(seen, 1);
    EXPECT(dnswire_payloads("nothing", 7, count_payload, &seen), DNSWIRE_END);
}

/* Without memory. */
static void without_memory(void) {
    uint8_t octets[512], out[300];
    char text[300];
    size_t length = 0, count = build(octets, sizeof octets, 0, NULL);
    uint64_t number;
    int result;
    dnswire_header header;
    dnswire_cursor cursor;
    dnswire_question question;
    dnswire_record record;
    dnswire_field field;
    memset(&record, 0, sizeof record);
    memset(&field, 0, sizeof field);
    const int bad = DNSWIRE_INVALID_ARGUMENT;
    EXPECT(dnswire_read_header(NULL, 5, &header, NULL), bad);
    EXPECT(dnswire_read_header(octets, count, NULL, NULL), bad);
    EXPECT(dnswire_read_header(octets, SIZE_MAX, &header, NULL), bad);
    EXPECT(dnswire_read_header(NULL, 0, &header, NULL), DNSWIRE_MALFORMED);
    EXPECT(dnswire_questions(NULL, 5, &cursor, NULL), bad);
    EXPECT(dnswire_questions(octets, count, NULL, NULL), bad);
    EXPECT(dnswire_next_question(octets, count, NULL, &question, NULL), bad);
    EXPECT(dnswire_next_question(octets, count, &cursor, NULL, NULL), bad);
    EXPECT(dnswire_next_question(NULL, 1, &cursor, &question, NULL), bad);
    EXPECT(dnswire_records(octets, count, NULL, NULL), bad);
    EXPECT(dnswire_records(NULL, 7, &cursor, NULL), bad);
    EXPECT(dnswire_next_record(octets, count, NULL, &record, NULL), bad);
    EXPECT(dnswire_next_record(octets, count, &cursor, NULL, NULL), bad);
    EXPECT(dnswire_next_record(NULL, 1, &cursor, &record, NULL), bad);
    EXPECT(dnswire_name_text(NULL, 1, 12, text, sizeof text, &length, NULL), bad);
    EXPECT(dnswire_name_text(octets, count, 12, NULL, 5, &length, NULL), bad);
    EXPECT(dnswire_name_text(octets, count, 12, text, sizeof text, NULL, NULL), bad);
    EXPECT(dnswire_name_text(octets, count, 12, NULL, 0, &length, NULL), DNSWIRE_NO_ROOM);
    EXPECT(length, 13);
    EXPECT(dnswire_name_wire(octets, count, 12, out, sizeof out, NULL, NULL), bad);
    EXPECT(dnswire_name_wire(octets, count, 12, NULL, 1, &length, NULL), bad);
    EXPECT(dnswire_name_wire(octets, count, 12, out, SIZE_MAX, &length, NULL), bad);
    EXPECT(dnswire_name_hash(octets, count, 12, 0, NULL, NULL), bad);
    EXPECT(dnswire_name_compare(octets, count, 12, NULL, 3, 12, &result, NULL), bad);
    EXPECT(dnswire_name_compare(octets, count, 12, octets, count, 12, NULL, NULL), bad);
    EXPECT(dnswire_parse_name(NULL, 3, out, sizeof out, &length, NULL), bad);
    EXPECT(dnswire_parse_name("a", 1, NULL, 3, &length, NULL), bad);
    EXPECT(dnswire_question_hash(octets, count, 0, NULL, NULL), bad);
    EXPECT(dnswire_check_record(octets, count, NULL, NULL), bad);
    EXPECT(dnswire_check_record(octets, count, &record, NULL), bad);
    EXPECT(dnswire_read_field(octets, count, &record, SIZE_MAX, &field, NULL), bad);
    EXPECT(dnswire_read_field(octets, count, &record, 0, NULL, NULL), bad);
    EXPECT(dnswire_read_field(octets, count, NULL, 0, &field, NULL), bad);
    EXPECT(dnswire_read_number(octets, count, NULL, &number), bad);
    EXPECT(dnswire_read_number(octets, count, &field, &number), bad);
    EXPECT(dnswire_read_number(octets, count, &field, NULL), bad);
    EXPECT(dnswire_read_address(octets, count, &record, NULL, &length, NULL), bad);
    EXPECT(dnswire_read_address(octets, count, NULL, out, &length, NULL), bad);
    EXPECT(dnswire_data_wire(octets, count, NULL, out, sizeof out, &length, NULL), bad);
    EXPECT(dnswire_record_text(octets, count, NULL, text, sizeof text, &length, NULL), bad);
    EXPECT(dnswire_parse_record(NULL, 1, out, sizeof out, &length, NULL), bad);
    EXPECT(dnswire_parse_record(text_record, strlen(text_record), NULL, 0, &length, NULL), DNSWIRE_NO_ROOM);
    EXPECT(dnswire_check(octets, count, 17, NULL), bad);
    EXPECT(dnswire_check(NULL, 17, 0, NULL), bad);
    EXPECT(dnswire_diagnose(octets, count, 0, -1, NULL, 0, &length, NULL), bad);
    EXPECT(dnswire_diagnose(octets, count, 0, 0, NULL, 1, &length, NULL), bad);
    EXPECT(dnswire_diagnose(octets, count, 0, 0, NULL, 0, NULL, NULL), bad);
    EXPECT(dnswire_diagnose(octets, count, SIZE_MAX, 0, NULL, 0, &length, NULL), bad);
    EXPECT(dnswire_message_text(octets, count, 0, 3, text, sizeof text, &length, NULL), bad);
    EXPECT(dnswire_message_text(octets, count, 0, 0, text, sizeof text, NULL, NULL), bad);
    EXPECT(dnswire_message_text(NULL, 0, 0, 0, NULL, 0, &length, NULL), DNSWIRE_NO_ROOM);
    dnswire_entry entry;
    memset(&entry, 0, sizeof entry);
    EXPECT(dnswire_encode(1, 0, NULL, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), bad);
    EXPECT(dnswire_encode(1, 0, &entry, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), bad);
    EXPECT(dnswire_encode(1, 0, NULL, 0, NULL, 1, 0, NULL, &length, NULL, NULL), bad);
    EXPECT(dnswire_encode(1, 0, NULL, 0, out, sizeof out, 0, NULL, NULL, NULL, NULL), bad);
    EXPECT(dnswire_encode(1, 0, NULL, 0, NULL, 0, 0, NULL, &length, NULL, NULL), DNSWIRE_NO_ROOM);
    entry.section = DNSWIRE_ANSWER;
    entry.source = 3;
    EXPECT(dnswire_encode(1, 0, &entry, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), bad);
    entry.source = DNSWIRE_FROM_MESSAGE;
    EXPECT(dnswire_encode(1, 0, &entry, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), DNSWIRE_MALFORMED);
    entry.source = DNSWIRE_FROM_PARTS;
    EXPECT(dnswire_encode(1, 0, &entry, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), DNSWIRE_MALFORMED);
    entry.octets = name;
    entry.count = sizeof name;
    entry.data_length = 4;
    EXPECT(dnswire_encode(1, 0, &entry, 1, out, sizeof out, 0, NULL, &length, NULL, NULL), bad);
    dnswire_compressor *compressor = dnswire_compressor_new();
    EXPECT(dnswire_encode(1, 0, NULL, 0, out, sizeof out, 0, compressor, &length, NULL, NULL), DNSWIRE_OK);
    EXPECT(length, 12);
    dnswire_compressor_free(compressor);
    dnswire_compressor_free(NULL);
    EXPECT(dnswire_set_header(NULL, 0, 1, 1, NULL), bad);
    EXPECT(dnswire_set_header(octets, 3, 1, 1, NULL), DNSWIRE_MALFORMED);
    EXPECT(dnswire_age(NULL, 9, 1, NULL), bad);
    EXPECT(dnswire_respell(octets, count, NULL, 9, NULL), bad);
    EXPECT(dnswire_respell(NULL, 3, octets, count, NULL), bad);
    EXPECT(dnswire_set_edns(octets, count, count - 1, 512, 0, NULL, 0, &length, NULL), bad);
    EXPECT(dnswire_set_edns(octets, count, sizeof octets, 512, 0, NULL, 4, &length, NULL), bad);
    EXPECT(dnswire_set_edns(octets, count, sizeof octets, 512, 0, NULL, 0, NULL, NULL), bad);
    EXPECT(dnswire_cut(octets, count, 100, NULL, NULL, NULL), bad);
    EXPECT(dnswire_cut(octets, count, 3, &length, NULL, NULL), DNSWIRE_NO_ROOM);
    EXPECT(dnswire_payloads(NULL, 1, count_payload, &result), bad);
    EXPECT(dnswire_payloads("", 0, NULL, NULL), bad);
}

static dnswire_record any_record(size_t count) {
    dnswire_record record;
    memset(&record, 0, sizeof record);
    record.offset = any(4) ? any((uint32_t)count + 20) : any(UINT32_MAX);
    record.remaining = any(4) ? any(6) : any(UINT32_MAX);
    record.section = (uint8_t)any(256);
    return record;
}

/* Everything at once, on octets of which some are changed, in memory that is just large enough or too small. */
static void at_random(Guarded input, Guarded second, Guarded output, Guarded more) {
    uint8_t base[512];
    size_t whole = build(base, sizeof base, 0, NULL), length = 0, left_out = 0;
    size_t count = any(8) ? whole : any((uint32_t)whole + 1);
    uint8_t *octets = last(input, count);
    memcpy(octets, base, count);
    for (uint32_t changes = any(6); changes > 0 && count > 0; changes--) octets[any((uint32_t)count)] = (uint8_t)any(256);
    uint8_t *other = last(second, whole);
    memcpy(other, base, whole);
    size_t room = any(600);
    uint8_t *out = last(output, room);
    char *text = (char *)out;
    dnswire_error error, wrong[3];
    dnswire_header header;
    dnswire_cursor cursor = {any(200), any(9)};
    dnswire_question question;
    dnswire_record record = any_record(count), found;
    dnswire_field field;
    uint64_t number;
    int result;
    uint32_t offset = any(300);
    dnswire_read_header(octets, count, &header, &error);
    dnswire_next_question(octets, count, &cursor, &question, &error);
    dnswire_questions(octets, count, &cursor, &error);
    while (dnswire_next_question(octets, count, &cursor, &question, &error) == DNSWIRE_OK)
        if (question.end > count) failures++;
    cursor.offset = any(UINT32_MAX);
    dnswire_next_record(octets, count, &cursor, &found, &error);
    if (dnswire_records(octets, count, &cursor, &error) == DNSWIRE_OK)
        while (dnswire_next_record(octets, count, &cursor, &found, &error) == DNSWIRE_OK) {
            if (found.end > count || found.data > found.end) failures++;
            if (any(2)) record = found;
        }
    dnswire_name_text(octets, count, offset, text, room, &length, &error);
    dnswire_name_wire(octets, count, offset, out, room, &length, &error);
    dnswire_name_hash(octets, count, offset, state, &number, &error);
    dnswire_name_compare(octets, count, offset, other, whole, any(300), &result, &error);
    dnswire_question_hash(octets, count, state, &number, &error);
    dnswire_check_record(octets, count, &record, &error);
    for (size_t index = 0; index < 20; index++) {
        if (dnswire_read_field(octets, count, &record, index, &field, &error) != DNSWIRE_OK) break;
        if ((size_t)field.offset + field.length > count || field.start > field.offset) failures++;
        dnswire_read_number(octets, count, &field, &number);
    }
    field.offset = any(UINT32_MAX);
    field.length = any(9);
    dnswire_read_number(octets, count, &field, &number);
    dnswire_read_address(octets, count, &record, last(more, 16), &length, &error);
    dnswire_data_wire(octets, count, &record, out, room, &length, &error);
    dnswire_record_text(octets, count, &record, text, room, &length, &error);
    dnswire_check(octets, count, (int)any(3), &error);
    dnswire_diagnose(octets, count, any(700), (int)any(3), wrong, any(4), &length, &error);
    dnswire_message_text(octets, count, any(700), (int)any(3), text, room, &length, &error);
    dnswire_parse_name((const char *)octets, count, out, room, &length, &error);
    dnswire_parse_record((const char *)octets, count, out, room, &length, &error);
    int seen = 0;
    if (any(40) == 0) dnswire_payloads((const char *)octets, count, count_payload, &seen);
    dnswire_entry entries[3];
    memset(entries, 0, sizeof entries);
    for (int index = 0; index < 3; index++) {
        entries[index].source = (uint8_t)any(3);
        entries[index].section = (uint8_t)(1 + any(5));
        entries[index].octets = octets;
        entries[index].count = count;
        entries[index].rtype = (uint16_t)any(70);
        entries[index].rclass = 1;
        entries[index].data = any(2) ? octets : other;
        entries[index].data_length = any((uint32_t)count + 1);
        entries[index].offset = any(2) ? record.offset : any(300);
        entries[index].remaining = any(6);
    }
    dnswire_encode(1, (uint16_t)any(65536), entries, any(4), out, room, any(300), NULL, &length, &left_out, &error);
    dnswire_respell(octets, count, other, whole, &error);
    dnswire_age(octets, count, any(1000), &error);
    uint8_t *patched = last(more, count + any(40));
    memcpy(patched, octets, count);
    size_t space = (size_t)(more.end - patched);
    if (dnswire_set_edns(patched, count, space, (uint16_t)any(3000), 0, other, any(30), &length, &error) == DNSWIRE_OK) {
        if (length > space) failures++;
        dnswire_cut(patched, length, any(200), &length, &left_out, &error);
        if (length > space) failures++;
        dnswire_set_header(patched, length, 1, 2, &error);
    }
}

int main(int argc, char **argv) {
    long rounds = argc > 1 ? atol(argv[1]) : 2000;
    Guarded input = guard(), second = guard(), output = guard(), more = guard();
    use();
    without_memory();
    for (long round = 0; round < rounds; round++) at_random(input, second, output, more);
    if (failures) printf("%d failures\n", failures);
    else printf("every function called wrongly, %ld times at random: nothing outside what it was given\n", rounds);
    return failures != 0;
}
