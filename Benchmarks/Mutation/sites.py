"""Finds where the sources can be mutated, and writes them with all mutants in them, each switched on by a number.

An operator `a < b` becomes `a <◁ 17 ◈ b`: the second operator binds a little closer than the first, so that it ties the
number to whatever the right operand is, and nothing of the expression must be understood. A condition becomes
`condition ◍ 17`, a literal `mutated(17, 255)`, a statement `if isKept(17) { statement }`. `Mutants.swift` says what each means.
"""

import re
from dataclasses import dataclass

# Each operator with the sign that ties a number to its right operand, by precedence, and what its mutants are.
OPERATORS = {
    "<<": ("▶", [">>"]), ">>": ("▶", ["<<"]), "&<<": ("▶", ["&>>"]), "&>>": ("▶", ["&<<"]),
    "*": ("▷", ["+"]), "&*": ("▷", ["&+"]), "/": ("▷", ["*"]), "%": ("▷", ["/"]), "&": ("▷", ["|"]),
    "+": ("►", ["-"]), "-": ("►", ["+"]), "&+": ("►", ["&-"]), "&-": ("►", ["&+"]), "|": ("►", ["&"]), "^": ("►", ["|"]),
    "..<": ("▻", ["..< one more"]), "...": ("▻", ["... one less"]),
    "<": ("◈", ["<="]), "<=": ("◈", ["<"]), ">": ("◈", [">="]), ">=": ("◈", [">"]), "==": ("◈", ["!="]), "!=": ("◈", ["=="]),
    "&&": ("◆", ["||"]), "||": ("◇", ["&&"]),
    "+=": ("◉", ["-="]), "-=": ("◉", ["+="]), "&+=": ("◉", ["&-="]), "&-=": ("◉", ["&+="]), "|=": ("◉", ["&="]),
    "&=": ("◉", ["|="]), "<<=": ("◉", [">>="]), ">>=": ("◉", ["<<="]), "&<<=": ("◉", ["&>>="]), "&>>=": ("◉", ["&<<="]),
}
# What the first line of a statement looks like: something is assigned or called, or the block is left.
STATEMENT = re.compile(
    r"(?:(?:try\??|unsafe|await|_ =) )*(?:(?:return|throw|break|continue)\b|[\w.\[\]()?:&+\-* $]*[\w\])?] (?:=|[-+|&^<>*]+=)(?:\s|$)"
    r"|[\w.\[\]?]+\()")
NOT_STATEMENT = re.compile(
    r"(?:@|#|\}|(?:let|var|case|default|if|guard|while|for|switch|func|init|static|struct|enum|class|extension|import|public"
    r"|package|private|internal|fileprivate|mutating|subscript|deinit|typealias|precedencegroup|defer|repeat|do|else|where"
    r"|nonmutating|consuming|borrowing|self\.init|super\.init|fatalError|precondition\w*|preconditionFailure)\b)")
DECLARATION = re.compile(r"\b(?:func|extension|init|struct|enum|class|protocol|subscript|typealias|associatedtype)\b")


@dataclass
class Mutant:
    """One change: `number` is what the program is told, the rest is for people and for the list of reasons."""
    number: int
    file: str
    line: int
    column: int
    change: str
    text: str

    def key(self):
        return (self.file, self.text, self.change)


@dataclass
class Site:
    """A place in a file, what is written there, and its mutants."""
    edits: list
    line: int
    last_line: int
    column: int
    kind: str
    changes: list


def masked(text):
    """The text with blanks in the place of comments and of the insides of strings."""
    out, index, size = [], 0, len(text)

    def blank(end):
        nonlocal index
        out.append("".join("\n" if character == "\n" else " " for character in text[index:end]))
        index = end

    while index < size:
        if text.startswith("//", index):
            end = text.find("\n", index)
            blank(size if end < 0 else end)
        elif text.startswith("/*", index):
            blank(text.index("*/", index) + 2)
        elif text.startswith('"""', index):
            blank(text.index('"""', index + 3) + 3)
        elif text[index] == '"':
            end = index + 1
            while text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            # A string stays a word, so that what is beside it is still seen to be beside something.
            index, word = end + 1, '"' + "s" * (end - index - 1) + '"'
            out.append(word)
        else:
            out.append(text[index])
            index += 1
    return "".join(out)


def ends_function(lines, number):
    """Whether a line returns or throws and is followed by the end of a function."""
    if not re.match(r"\s*(?:return|throw)\b", lines[number]):
        return False
    indentation = len(lines[number]) - len(lines[number].lstrip())
    following = number + 1
    while following < len(lines) and len(lines[following]) - len(lines[following].lstrip()) >= indentation:
        following += 1
    if following >= len(lines) or lines[following].strip() != "}":
        return False
    indentation = len(lines[following]) - len(lines[following].lstrip())
    before = number
    while before > 0 and (not lines[before].strip() or len(lines[before]) - len(lines[before].lstrip()) > indentation
                          or re.match(r"\s*[)\]{]", lines[before])):
        before -= 1
    return bool(DECLARATION.search(lines[before]) or re.search(r"\b(?:var|get|let)\b|\bin$|[({=] \{$", lines[before]))


def find(text):
    """All sites of a file."""
    code = masked(text)
    starts = [0]
    for line in code.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    lines = code.split("\n")
    sites = []

    def line_of(position):
        low, high = 0, len(starts) - 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if starts[middle] <= position else (low, middle)
        return low

    def add(position, edits, kind, changes, end=None):
        line = line_of(position)
        sites.append(Site(edits, line, line_of(end or position), position - starts[line], kind, changes))

    for number, line in enumerate(lines):
        head = line.strip()
        if head.startswith(("#", "assert(", "import ", "public import", "package import", "precedencegroup", "where ", "@available")):
            continue
        constraint = re.search(r"\bwhere\b", line) if DECLARATION.search(line) else None
        for match in re.finditer(r"(?:(?<=\s)|^)([-+*/%<>=!&|^.]+)(?=\s)|(?<=[\w)\]])(\.\.<|\.\.\.)(?=[\w(])", line):
            operator = match.group(1) or match.group(2)
            if operator not in OPERATORS or re.search(r"func\s*$", line[: match.start()]):
                continue
            if constraint and match.start() > constraint.start() and operator == "==":
                continue
            tie, changes = OPERATORS[operator]
            position = starts[number] + match.start()
            # The right operand of these two is not looked at before it is needed: the number is tied to the left one.
            edit = f" {tie} %d {operator}◁ " if operator in ("&&", "||") else f" {operator}◁ %d {tie} "
            add(position, [(position, position + len(operator), edit)], "operator",
                [f"{operator} -> {change}" for change in changes])
        for match in re.finditer(r"(?<=\s)\?(?=\s)|^\s*\?(?=\s)", line):
            position = starts[number] + match.end() - 1
            add(position, [(position, position, " ◍ %d ")], "condition", ["? negated"])
        for match in re.finditer(r"(?<![\w.$\"])(0x[0-9A-Fa-f_]+|\d[\d_]*)(?!\w|\.\d)", line):
            before = line[: match.start()]
            if re.search(r"(?:InlineArray<|#|let \w+ = -)$", before):
                continue
            position, literal = starts[number] + match.start(), match.group(1)
            add(position, [(position, position + len(literal), f"mutated(%d, {literal})")], "literal",
                [f"{literal} -> + 1", f"{literal} -> - 1"])
        for match in re.finditer(r"(?<![\w.])(?<!while )(true|false)\b(?!\()", line):
            position, word = starts[number] + match.start(), match.group(1)
            add(position, [(position, position + len(word), f"flipped(%d, {word})")], "truth", [f"{word} -> not"])

    for match in re.finditer(r"(?<![\w.`])(if|guard|while)\s", code):
        if match.group(1) == "while" and re.search(r"\}\s*$", code[: match.start()]):
            continue
        depth, start, position, clauses = 0, match.end(), match.end(), []
        while position < len(code):
            character = code[position]
            if character in "([":
                depth += 1
            elif character in ")]":
                depth -= 1
            ends = depth == 0 and (
                character == "{" if match.group(1) != "guard" else re.match(r"\belse\b", code[position:]) is not None)
            if ends or depth == 0 and character == ",":
                clauses.append((start, position))
                start = position + 1
            if ends or depth < 0:
                break
            position += 1
        for start, end in clauses:
            clause = code[start:end]
            if re.match(r"\s*(?:let|var|case|#|unsafe let|unsafe var)\b", clause) or clause.strip() in ("", "true"):
                continue
            first = start + len(clause) - len(clause.lstrip())
            last = start + len(clause.rstrip())
            add(first, [(last, last, " ◍ %d")], "condition", ["condition negated"], last)

    depth, number, previous = 0, 0, ""
    while number < len(lines):
        line = lines[number]
        head = line.strip()
        begins = depth == 0 and STATEMENT.match(head) and not NOT_STATEMENT.match(head) and not re.search(
            r"(?:[-+*/%<>=!&|^.,?:(\[]|\b(?:return|try|unsafe|throw|await))$", previous)
        # A value must be initialized, and a function must return.
        if begins and (re.match(r"(?:try |unsafe )*self(?:\.init\(| = )", head) or ends_function(lines, number)):
            begins = None
        last, after = number, depth
        braces = 0
        while True:
            for character in lines[last]:
                after += (character in "([") - (character in ")]")
                braces += (character == "{") - (character == "}")
            following = lines[last + 1].strip() if last + 1 < len(lines) else ""
            if not begins or last + 1 >= len(lines):
                break
            if after == 0 and braces == 0 and not re.match(r"[-+*/%<>=!&|^?:.]", following) and not re.search(
                    r"(?:[-+*/%<>=&|^,:(\[]|\b(?:return|try|unsafe|throw))$", lines[last].rstrip()):
                break
            # A bare `return` is the last statement of a block.
            if head == "return" and following.startswith("}"):
                break
            last += 1
            if last - number > 30:
                break
        if begins and braces == 0 and after == 0 and last - number <= 30:
            first = starts[number] + len(line) - len(line.lstrip())
            end = starts[last] + len(lines[last].rstrip())
            add(first, [(first, first, "if isKept(%d) { "), (end, end, " }")], "statement", ["statement deleted"], end)
            # What is inside a statement is found on its own; only the depth must be right after it.
            depth = 0
            for character in line:
                depth += (character in "([") - (character in ")]")
        else:
            depth = max(0, depth + sum((c in "([") - (c in ")]") for c in line))
        if head:
            previous = head
        number += 1
    return sites


def write(text, sites, first):
    """The text with the sites in it, numbered from `first`; the mutants."""
    edits, mutants, number = [], [], first
    code_lines = text.split("\n")
    for order, site in enumerate(sites):
        for place, (start, end, replacement) in enumerate(site.edits):
            filled = replacement.replace("%d", str(number))
            # Of edits at one place, the end of what began later comes first.
            edits.append((start, end, place, order, filled, site.kind))
        for offset, change in enumerate(site.changes):
            mutants.append((number + offset, site, change))
        number += len(site.changes)
    rank = {"literal": 0, "truth": 0, "operator": 1, "condition": 2, "statement": 3}
    out, position = [], 0
    for start, end, place, order, filled, kind in sorted(
            edits, key=lambda edit: (edit[0], edit[1] > edit[0], rank[edit[5]] if edit[2] or edit[5] == "condition" else -1)):
        out.append(text[position:start])
        out.append(filled)
        position = max(position, end)
    out.append(text[position:])
    named, times = [], {}
    for number_of, site, change in mutants:
        # The second of the same kind on a line is called the second.
        times[site.line, change] = times.get((site.line, change), 0) + 1
        ordinal = times[site.line, change]
        named.append((number_of, site, change if ordinal == 1 else f"{change} ({ordinal})", code_lines[site.line].strip()))
    return "".join(out), named, number
