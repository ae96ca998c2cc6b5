"""Values of a scenario file, in the form of src/core/scenario/value.ts, as Python values. Every call makes new objects."""


def decode(value):
    if type(value) is list:
        return [decode(item) for item in value]
    if type(value) is dict:
        return decode_mapping(value)
    return value


def decode_mapping(value):
    if len(value) == 1:
        tag, content = next(iter(value.items()))
        if tag == "$float":
            return float(content)
        if tag == "$int":
            return int(content)
        if tag == "$map":
            return {as_key(decode(key)): decode(item) for key, item in content}
    return {key: decode(item) for key, item in value.items()}


def as_key(key):
    """A list cannot be the key of a dict; a tuple can."""
    return tuple(as_key(item) for item in key) if type(key) is list else key


def decode_table(table):
    """A list of dicts, one per row. Columns declared as REAL hold floats, all others values as they were written."""
    names = [column["name"] for column in table["columns"]]
    reals = [column["isReal"] for column in table["columns"]]
    return [{name: as_cell(cell, is_real) for name, cell, is_real in zip(names, row, reals)} for row in table["rows"]]


def as_cell(cell, is_real):
    value = decode(cell)
    return float(value) if is_real and type(value) is int else value
