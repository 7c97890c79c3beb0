/**
 * Loaded into each Playground before it starts. The Playground would listen on every network interface and
 * outlive a parent that was killed: here it listens on this machine only and ends with its parent.
 */
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

process.on('disconnect', () => process.exit(0));
// The channel alone keeps nothing running.
process.channel?.unref();
