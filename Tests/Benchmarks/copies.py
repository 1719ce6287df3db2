#!/usr/bin/env python3
"""Writes many articles as JSON Lines: copies of a few, each with other names and dates.

    copies.py COUNT ARTICLES.jsonl > copies.jsonl       (ARTICLES.jsonl is what `wirework read` prints)

The n-th copy replaces each capitalised name of two words or more by one made from syllables, and shifts the publication date by n
days, so that a graph of the copies grows with their number as a real archive would. No randomness: the same count gives the
same bytes.
"""
import datetime
import json
import re
import sys

SYLLABLES = "ba re mi no ta lu ke so va di ga pe ru fi mo na zu le ho ja".split()
NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:al-)?[A-Z][a-z]+)+\b")


def made_name(number: int) -> str:
    """A name of two words that no other number gives."""
    def word(value: int) -> str:
        digits = []
        for _ in range(3):
            value, rest = divmod(value, len(SYLLABLES))
            digits.append(SYLLABLES[rest])
        return "".join(digits).capitalize()
    return word(number) + " " + word(number * 7919 + 13)


def copy(article: dict, number: int) -> dict:
    names: dict[str, str] = {}

    def replace(match: re.Match) -> str:
        return names.setdefault(match.group(), made_name(number * 64 + len(names)))

    day = article.get("published") or "2024-01-01"
    shifted = datetime.date.fromisoformat(day[:10]) + datetime.timedelta(days=number % 3000)
    return {
        "id": f"{article['id']}-{number:05d}",
        "title": NAME.sub(replace, article.get("title") or ""),
        "text": NAME.sub(replace, article["text"]),
        "source": article.get("source") or "Example Herald",
        "published": shifted.isoformat(),
    }


def main() -> None:
    count, path = int(sys.argv[1]), sys.argv[2]
    with open(path, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for number in range(count):
        print(json.dumps(copy(articles[number % len(articles)], number), ensure_ascii=False))


if __name__ == "__main__":
    main()
