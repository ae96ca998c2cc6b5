"""What the harness says. It words nothing itself: the texts stand in the language file (src/texts), so one memory snapshot serves every language.

A sentence is a list, the name of a text in `pythonFindings` and the values that the text takes: whole numbers, strings and sentences.
Words that are Python's own, such as an exception's message, are a plain string. TypeScript words them (harness-words.ts).
"""

# Texts of `pythonErrors` by name, with {} where their value goes. Handed over before the first job.
HANDED = {}


def say(name, *values):
    """A sentence."""
    # Names of a candidate's classes need not be strings.
    return [name, *(value if type(value) is int or type(value) is list else f"{value}" for value in values)]


def own_words(name, value=""):
    """A text that becomes a part of Python's own messages and values while the candidate's code runs."""
    return HANDED[name].replace("{}", f"{value}")
