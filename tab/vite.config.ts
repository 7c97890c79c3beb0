import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/tab/',
  plugins: [react()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    // Fluent's components are the larger part of the bundle and change rarely.
    chunkSizeWarningLimit: 900,
  },
});
