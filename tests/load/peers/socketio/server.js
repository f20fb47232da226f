// A chat on socket.io 4 as its documentation shows it, one INSERT per message before the ack and the broadcast.
// Started by peers/socketio.py with PORT and DATABASE_URL.
const http = require('node:http').createServer();
const { Server } = require('socket.io');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
const insert = {
  name: 'insert',
  text: 'INSERT INTO message(room, sender, body, created) VALUES($1, $2, $3, now()) RETURNING id',
};

io.on('connection', (socket) => {
  socket.on('join', async (room, done) => {
    await socket.join(room);
    done();
  });
  socket.on('say', async (room, body, done) => {
    const result = await pool.query({ ...insert, values: [room, socket.id, body] });
    socket.to(room).emit('said', body);
    done(Number(result.rows[0].id));
  });
});

async function main() {
  await pool.query(`CREATE TABLE message(id bigserial PRIMARY KEY, room varchar(64) NOT NULL,
    sender varchar(128) NOT NULL, body text NOT NULL, created timestamptz NOT NULL)`);
  await pool.query('CREATE INDEX ON message(room, id)');
  http.listen(Number(process.env.PORT), '127.0.0.1');
}

main();
