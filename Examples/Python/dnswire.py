"""Reads and writes DNS messages from Python, through the library for C: any language that can call C can do the same.

    python3 dnswire.py [libdnswire.so]
"""
import ctypes
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_size_t, c_uint8, c_uint16, c_uint32, c_int32


class Error(ctypes.Structure):
    _fields_ = [("offset", c_uint32), ("length", c_uint32), ("needed", c_uint32), ("entry", c_int32),
                ("reason", c_uint16), ("section", c_uint8), ("is_warning", c_uint8),
                ("field", c_char_p), ("message", c_char_p)]


class Entry(ctypes.Structure):
    _fields_ = [("source", c_uint8), ("section", c_uint8), ("rtype", c_uint16), ("rclass", c_uint16),
                ("ttl", c_uint32), ("octets", c_char_p), ("count", c_size_t),
                ("data", c_char_p), ("data_length", c_size_t), ("offset", c_uint32), ("remaining", c_uint32)]


library = ctypes.CDLL(sys.argv[1] if len(sys.argv) > 1 else "libdnswire.so.0")
FROM_PARTS, FROM_TEXT = 0, 2
TEXT, JSON, EXPLAIN = 0, 1, 2
NO_ROOM = -2


def checked(status, error):
    if status < 0:
        raise ValueError(f"octet {error.offset}: {(error.message or b'called wrongly').decode()}")


def name(text):
    """A name in its uncompressed form."""
    room, length, error = ctypes.create_string_buffer(255), c_size_t(), Error()
    octets = text.encode()
    checked(library.dnswire_parse_name(octets, c_size_t(len(octets)), room, c_size_t(255), byref(length),
                                       byref(error)), error)
    return room.raw[:length.value]


def encode(identifier, bits, question, record_type, answers):
    """A message of a question and of answers in presentation form."""
    entries = (Entry * (1 + len(answers)))()
    wire = name(question)
    entries[0] = Entry(FROM_PARTS, 1, record_type, 1, 0, wire, len(wire), None, 0, 0, 0)
    for index, text in enumerate(answers):
        entries[index + 1] = Entry(FROM_TEXT, 2, 0, 0, 0, text.encode(), len(text.encode()), None, 0, 0, 0)
    room, length, error = ctypes.create_string_buffer(65535), c_size_t(), Error()
    checked(library.dnswire_encode(c_uint16(identifier), c_uint16(bits), entries, c_size_t(len(entries)), room,
                                   c_size_t(65535), c_size_t(0), None, byref(length), None, byref(error)), error)
    return room.raw[:length.value]


def text(octets, form=TEXT):
    """A message as text, whatever is wrong with it."""
    length, error = c_size_t(), Error()
    arguments = octets, c_size_t(len(octets)), c_size_t(0), c_int(form)
    library.dnswire_message_text(*arguments, None, c_size_t(0), byref(length), byref(error))
    room = ctypes.create_string_buffer(length.value)
    checked(library.dnswire_message_text(*arguments, room, length, byref(length), byref(error)), error)
    return room.value.decode()


if __name__ == "__main__":
    message = encode(7, 0x8180, "safia.rocks", 1, ["safia.rocks 300 IN A 192.0.2.1", "safia.rocks 300 IN A 192.0.2.2"])
    print(message.hex(), text(message), text(message[:50], JSON), sep="\n")
