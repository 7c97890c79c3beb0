import { mkdirSync } from 'node:fs';
import { startProduct } from './stage/product.ts';
import { openBrowser } from './stage/browser.ts';
import { Chat } from './stage/chat.ts';
mkdirSync('/tmp/shots',{recursive:true});
const product = await startProduct(4500);
console.log(product.output());
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  await page.goto(product.url); await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/shots/landing.png', fullPage: true });
  const urls = [...product.output().matchAll(/Chat von ([^,]+), ([^:]+): (\S+)/g)].map(m=>({name:m[1]!,url:m[3]!}));
  const chats: Record<string, Chat> = {};
  for (const {name,url} of urls) { const c = new Chat(await browser.newPage({viewport:{width:1000,height:900},locale:'de-DE'}), name.split(' ')[0]!, '/tmp/shots'); await c.open(url); chats[name.split(' ')[0]!]=c; }
  await page.waitForTimeout(3000);
  await page.getByRole('button',{name:'Nächster Arbeitsmorgen'}).click(); await page.waitForTimeout(2500);
  const [a, b, c] = Object.values(chats);
  await a!.screenshot('welcome');
  await a!.says('Brauche morgen Vertretung im Wohngeld'); await page.waitForTimeout(3000);
  await a!.screenshot('draft');
  await a!.presses('Vertretung anfragen'); await page.waitForTimeout(4000);
  await a!.screenshot('asked'); await b!.screenshot('offer');
  await b!.presses(/Ich übernehme/); await page.waitForTimeout(4000);
  await b!.screenshot('accepted'); await a!.screenshot('told');
  await page.reload(); await page.waitForTimeout(2000); await page.screenshot({ path: '/tmp/shots/landing2.png', fullPage: true });
  await a!.says('bin heute krank'); await page.waitForTimeout(4000); await a!.screenshot('sick'); await b!.screenshot('sick'); await c!.screenshot('sick');
  await c!.says('Zeig mir den Dienstplan'); await page.waitForTimeout(3000); await c!.screenshot('roster');
  await c!.says('Hilfe'); await page.waitForTimeout(3000); await c!.screenshot('help');
  await page.goto(product.url + 'tab/?persona=jana'); await page.waitForTimeout(3000); await page.screenshot({ path: '/tmp/shots/tab.png', fullPage: true });
} finally { await browser.close(); await product.stop(); }
