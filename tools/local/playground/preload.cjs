/**
 * Loaded into each Playground before it starts. The Playground would listen on every network interface and
 * outlive a parent that was killed: here it listens on this machine only and ends with its parent. It also
 * forgets what it is sent while no page of it is open, so the parent is told how many are.
 */
const http = require('node:http');
const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function listenLocally(first, ...rest) {
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    return listen.call(
      this,
      first,
      '127.0.0.1',
      ...rest.filter((argument) => typeof argument === 'function'),
    );
  }
  return listen.call(this, first, ...rest);
};

let openPages = 0;
const tellParent = (change) => {
  openPages += change;
  if (process.connected) process.send({ openPages });
};

const emit = http.Server.prototype.emit;

http.Server.prototype.emit = function emitAndCount(event, request, socket, ...rest) {
  // Each open page holds one such connection.
  if (event === 'upgrade' && String(request.url).startsWith('/_ws_conversation/')) {
    tellParent(1);
    socket.once('close', () => tellParent(-1));
  }
  return emit.call(this, event, request, socket, ...rest);
};

process.on('disconnect', () => process.exit(0));
// The channel alone keeps nothing running.
process.channel?.unref();
