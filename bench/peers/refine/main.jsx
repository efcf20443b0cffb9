import { Box, CssBaseline, GlobalStyles, TextField, ThemeProvider, Typography } from '@mui/material';
import { Refine, useList } from '@refinedev/core';
import {
  List,
  RefineSnackbarProvider,
  RefineThemes,
  ThemedLayout,
  useNotificationProvider,
} from '@refinedev/mui';
import routerProvider from '@refinedev/react-router';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes, useParams } from 'react-router';
import { getPersonVisitors } from '../person-visitors.js';
import { gridStyle, VisitorCard } from '../visitors.jsx';

const dataProvider = {
  async getList({ filters }) {
    const valueOf = (name) => filters.find(({ field }) => field === name)?.value;
    const data = await getPersonVisitors(valueOf('person_id'), valueOf('q'));
    return { data, total: data.length };
  },
  getApiUrl: () => '/api/v2.0',
};

function VisitorList() {
  const { personId } = useParams();
  const [q, setQ] = useState('');
  const { result } = useList({
    resource: 'visitors',
    pagination: { mode: 'off' },
    filters: [
      { field: 'person_id', operator: 'eq', value: Number(personId) },
      { field: 'q', operator: 'contains', value: q },
    ],
    queryOptions: { placeholderData: (previous) => previous },
  });
  return (
    <List title={<Typography variant="h5">Person {personId}</Typography>} breadcrumb={false}>
      <TextField label="Search" size="small" value={q} onChange={(event) => setQ(event.target.value)} />
      <Box component="ul" sx={gridStyle}>
        {(result?.data ?? []).map((visitor) => (
          <VisitorCard key={visitor.id} visitor={visitor} />
        ))}
      </Box>
    </List>
  );
}

createRoot(document.getElementById('root')).render(
  <BrowserRouter>
    <ThemeProvider theme={RefineThemes.Blue}>
      <CssBaseline />
      <GlobalStyles styles={{ html: { WebkitFontSmoothing: 'auto' } }} />
      <RefineSnackbarProvider>
        <Refine
          dataProvider={dataProvider}
          notificationProvider={useNotificationProvider}
          routerProvider={routerProvider}
          resources={[{ name: 'visitors', list: '/persons/:personId' }]}
          options={{ disableTelemetry: true, syncWithLocation: true }}
        >
          <Routes>
            <Route path="/persons/:personId" element={<ThemedLayout children={<VisitorList />} />} />
          </Routes>
        </Refine>
      </RefineSnackbarProvider>
    </ThemeProvider>
  </BrowserRouter>,
);
