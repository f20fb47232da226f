"""docs/reference: every setting, command, frame, code, metric and finding, made from the code that has them.

`manage.py reference` writes the pages, and refuses where something says nothing of itself.
"""
