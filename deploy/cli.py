"""Entry point of `manage.py` and of the installed command `vierella`."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured

from deploy import environment

EX_CONFIG = 78
"""What a command ends with whose settings are refused (sysexits.h): starting it again would not help."""


def main() -> None:
    """Run the command named on the command line. A refused setting is told in one line, without a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    try:
        if sys.argv[1:2] == ["init"]:  # there are no settings yet
            from deploy.init import main as init

            init(sys.argv[2:])
            return
        environment.read()
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        print(f"{os.path.basename(sys.argv[0])}: {error}", file=sys.stderr)
        sys.exit(EX_CONFIG)
