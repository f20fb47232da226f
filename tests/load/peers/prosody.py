"""Prosody with its message archive in PostgreSQL: a peer under load."""

import shutil

from tests.load.crowd import Crowd
from tests.load.peers.xmpp import XmppCrowd
from tests.load.systems import Ground, System, name_of
from tests.support.servers import Daemon, free_port

CONFIGURATION = """
daemonize = false; run_as_root = true; pidfile = "{directory}/pid"; data_path = "{directory}/data"
network_settings = {{ read_timeout = 900; tcp_backlog = 2048 }}
modules_enabled = {{ "disco"; "roster"; "saslauth"; "ping"; "posix"; "websocket"; "mam"; }}
modules_disabled = {{ "s2s"; "offline" }}
c2s_ports = {{}}; c2s_require_encryption = false; consider_websocket_secure = true
http_ports = {{ {port} }}; http_interfaces = {{ "127.0.0.1" }}; https_ports = {{}}
authentication = "anonymous"; allow_anonymous_storage = true
storage = "sql"
sql = {{
  driver = "PostgreSQL", host = "127.0.0.1", port = {sql_port},
  database = "{database}", username = "vierella", password = "",
}}
default_archive_policy = true; archive_expires_after = "never"
log = {{ error = "{directory}/log" }}
VirtualHost "localhost"
Component "conference.localhost" "muc"
  modules_enabled = {{ "muc_mam" }}
  muc_log_by_default = true; muc_log_all_rooms = true; muc_room_locking = false; restrict_room_creation = false
  muc_room_default_history_length = 0; max_history_messages = 0
"""


class Prosody(System):
    """Debian's Prosody, anonymous sign-in over WebSocket, rooms archived in SQL, limits switched off."""

    hint = 100
    table = "prosodyarchive"

    def __init__(self, ground: Ground) -> None:
        """Starts nothing yet. Raises FileNotFoundError when it is not installed."""
        super().__init__(ground, "prosody")
        if shutil.which("prosody") is None:
            raise FileNotFoundError("prosody")
        self._starts = 0

    def start(self) -> Crowd:
        """A new server with an empty archive."""
        self._starts += 1
        directory = self.ground.directory / f"prosody-{self._starts}"
        (directory / "data").mkdir(parents=True)
        self.database, port = self.ground.fresh_database(), free_port()
        configuration = directory / "prosody.cfg.lua"
        configuration.write_text(
            CONFIGURATION.format(
                directory=directory,
                port=port,
                database=name_of(self.database),
                sql_port=self.ground.postgresql.port,
            )
        )
        self.run(Daemon(self.name, ["prosody", "-F", "--config", str(configuration)], directory / "output.log"), port)
        return XmppCrowd(f"ws://127.0.0.1:{port}/xmpp-websocket")
