"""Is the installation well? Checks that each say what they find, and how to mend it (`manage.py doctor`)."""
