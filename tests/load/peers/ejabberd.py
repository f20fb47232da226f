"""ejabberd with its message archive in PostgreSQL: a peer under load."""

import os
from pathlib import Path

import psycopg

from tests.load.crowd import Crowd
from tests.load.peers.xmpp import XmppCrowd
from tests.load.systems import Ground, System, name_of
from tests.support.servers import Daemon, free_port

SCHEMA = Path("/usr/share/ejabberd/sql/pg.sql")
LIBRARIES = "/usr/lib/x86_64-linux-gnu"
CONFIGURATION = """
loglevel: error
hosts: [localhost]
auth_method: anonymous
anonymous_protocol: sasl_anon
allow_multiple_connections: true
default_db: sql
new_sql_schema: false
sql_type: pgsql
sql_server: "127.0.0.1"
sql_port: {sql_port}
sql_database: {database}
sql_username: vierella
sql_password: ""
sql_pool_size: 10
listen:
  - port: {port}
    ip: "127.0.0.1"
    module: ejabberd_http
    backlog: 2048
    request_handlers:
      /websocket: ejabberd_http_ws
acl:
  local: {{user_regexp: ""}}
access_rules:
  local: {{allow: local}}
  c2s: {{allow: all}}
shaper_rules:
  max_user_sessions: 100000
  c2s_shaper: none
modules:
  mod_disco: {{}}
  mod_ping: {{}}
  mod_roster: {{db_type: mnesia}}
  mod_stream_mgmt: {{max_ack_queue: infinity, resume_timeout: 0}}
  mod_muc:
    db_type: mnesia
    access_create: all
    history_size: 0
    max_users: 500
    user_presence_shaper: none
    user_message_shaper: none
    room_shaper: none
    default_room_options: {{mam: true, persistent: false}}
  mod_mam:
    default: always
    db_type: sql
    compress_xml: false
"""


class Ejabberd(System):
    """Debian's ejabberd, anonymous sign-in over WebSocket, rooms archived in SQL, limits switched off."""

    hint = 800
    table = "archive"

    def __init__(self, ground: Ground) -> None:
        """Starts nothing yet. Raises FileNotFoundError when it is not installed."""
        super().__init__(ground, "ejabberd")
        self._schema = SCHEMA.read_text()
        self._starts = 0

    def start(self) -> Crowd:
        """A new node with an empty archive."""
        self._starts += 1
        directory = self.ground.directory / f"ejabberd-{self._starts}"
        directory.mkdir()
        self.database, port = self.ground.fresh_database(), free_port()
        with psycopg.connect(self.database) as connection:
            connection.execute(self._schema.encode())
        configuration = directory / "ejabberd.yml"
        configuration.write_text(
            CONFIGURATION.format(port=port, sql_port=self.ground.postgresql.port, database=name_of(self.database))
        )
        env = os.environ | {
            "EJABBERD_CONFIG_PATH": str(configuration),
            "EJABBERD_LOG_PATH": str(directory / "ejabberd.log"),
            "ERL_LIBS": LIBRARIES,
            "HOME": str(directory),
        }
        # Not by ejabberdctl: it becomes another user, whose limit of open files is 1,024.
        options = ["+K", "true", "+P", "500000", "+Q", "32768", "-mnesia", "dir", f'"{directory}/spool"', "-noinput"]
        command = ["erl", *options, "-s", "ejabberd"]
        self.run(Daemon(self.name, command, directory / "output.log", env=env), port)
        return XmppCrowd(f"ws://127.0.0.1:{port}/websocket")
