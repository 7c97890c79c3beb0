import { run } from './dispatcher.ts';
const r = await run();
console.log(r.tenants.map(t=>t.share), r.conversations.map(t=>t.share), r.refusedWith429);
for (const [k,v] of Object.entries((globalThis as any).STAT) as any) { const s=v.filter((x:number)=>Number.isFinite(x)).sort((a:number,b:number)=>a-b); console.log(k, s.length, 'p10',s[Math.floor(s.length*.1)].toFixed(1),'p50',s[Math.floor(s.length*.5)].toFixed(1),'p90',s[Math.floor(s.length*.9)].toFixed(1),'p99',s[Math.floor(s.length*.99)].toFixed(1)); }
