"""Do the same articles give the same records, whatever is around them, and are spans verbatim?"""
