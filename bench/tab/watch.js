/** Runs in the page before anything else: notes when the first rows are there and when the last long task ended. */
const state = { shownAt: 0, lastTaskEnd: 0 };
globalThis.verbundWatch = state;
new PerformanceObserver((list) => {
  for (const task of list.getEntries())
    state.lastTaskEnd = Math.max(state.lastTaskEnd, task.startTime + task.duration);
}).observe({ type: 'longtask', buffered: true });
new MutationObserver(() => {
  if (state.shownAt === 0 && globalThis.document.querySelector('[role="gridcell"], td, [role="cell"]'))
    state.shownAt = performance.now();
}).observe(globalThis.document, { childList: true, subtree: true });
