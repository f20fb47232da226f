#!/usr/bin/env python
"""The command line of an installation: `python manage.py COMMAND`."""

from deploy.cli import main

if __name__ == "__main__":
    main()
