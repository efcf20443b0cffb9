// Of both peers, each built from its own folder.
import react from '@vitejs/plugin-react';

export default {
  plugins: [react()],
  // What peers/visitors.jsx imports is that of the peer.
  resolve: { dedupe: ['@mui/material', 'react'] },
  build: { chunkSizeWarningLimit: 2000 },
};
