"""What the network sees of a token. Sources/Extraction/LanguageAnalysis/TokenFeatures.swift computes the same, to the byte."""

QUOTES = {
    "``": '"', "''": '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘‘": '"', "’’": '"',
    "–": "--", "—": "--", "―": "--", "…": "...", "‐": "-", "‑": "-", "−": "-",
}
CHARACTERS = {"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"}
# Rows of the affix table and of the shape table; powers of two, so that a hash is masked.
AFFIX_ROWS = 16384
SHAPE_ROWS = 1024
BEGIN = "<begin>"
UNKNOWN = "<unknown>"
STYLES = ("mixed", "lower", "title", "upper")


def fnv(text: str) -> int:
    """The 32-bit FNV-1a hash of the UTF-8 bytes, stirred once more so that the low bits are good."""
    h = 2166136261
    for byte in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ byte) * 16777619) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 2246822519) & 0xFFFFFFFF
    return h ^ (h >> 13)


def lower_scalar(c: str) -> str:
    if c < "\u0080":
        return c.lower()
    if c < "\u0530":
        low = c.lower()
        return low if len(low) == 1 else c
    return c


def normalized(form: str) -> str:
    """The lower-cased form with digits as 0, typewriter quotes, and one name each for links and addresses."""
    if form in QUOTES:
        return QUOTES[form]
    if len(form) > 4 and ("://" in form or form[:4].lower() == "www."):
        return "<link>"
    at = form.find("@")
    if 0 < at < len(form) - 1:
        return "<address>"
    out = []
    for c in form:
        c = CHARACTERS.get(c, c)
        out.append("0" if "0" <= c <= "9" else lower_scalar(c))
    return "".join(out)


def is_upper(c: str) -> bool:
    return "A" <= c <= "Z" if c < "\u0080" else lower_scalar(c) != c


def is_lower(c: str) -> bool:
    return "a" <= c <= "z" if c < "\u0080" else not is_upper(c) and c < "\u0530" and c >= "\u00aa" and c.isalpha()


def shape(form: str) -> str:
    """Letters as X or x, digits as 0, runs cut to two (lower case: three) and the whole to ten."""
    out, run, last = [], 0, ""
    for c in form:
        c = CHARACTERS.get(c, c)
        if is_upper(c):
            s = "X"
        elif is_lower(c):
            s = "x"
        elif "0" <= c <= "9":
            s = "0"
        elif c < "\u0080":
            s = c
        else:
            s = "o"
        run = run + 1 if s == last else 1
        last = s
        if run <= (4 if s == "0" else 3 if s == "x" else 2):
            out.append(s)
            if len(out) == 10:
                break
    return "".join(out)


def style(forms: list[str]) -> str:
    """How a sentence is written: headlines in title or upper case need other readings of a capital."""
    lower = title = upper = words = 0
    for form in forms:
        first = form[0]
        if not (is_upper(first) or is_lower(first)):
            continue
        if len(form) < 4:
            continue
        words += 1
        if is_lower(first):
            lower += 1
        elif all(not is_lower(c) for c in form):
            upper += 1
        else:
            title += 1
    if words < 2:
        return "mixed"
    if lower == words:
        return "lower"
    if upper * 4 >= words * 3:
        return "upper"
    if (title + upper) * 4 >= words * 3:
        return "title"
    return "mixed"


def affixes(word: str) -> list[int]:
    """Rows of the four prefixes and four suffixes of a normalized form; a short word repeats itself."""
    rows = []
    for n in (1, 2, 3, 4):
        rows.append(fnv("<" + word[:n]) & (AFFIX_ROWS - 1))
    for n in (1, 2, 3, 4):
        rows.append(fnv(word[-n:] + ">") & (AFFIX_ROWS - 1))
    return rows


def shape_row(form: str, sentence_style: str) -> int:
    return fnv(shape(form) + "|" + sentence_style) & (SHAPE_ROWS - 1)
