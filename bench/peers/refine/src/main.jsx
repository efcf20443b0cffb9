import { CssBaseline, GlobalStyles, ThemeProvider } from '@mui/material';
import { Refine } from '@refinedev/core';
import { RefineSnackbarProvider, RefineThemes, ThemedLayout, useNotificationProvider } from '@refinedev/mui';
import routerProvider from '@refinedev/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';
import { dataProvider } from './data-provider.js';
import { VisitorList } from './visitor-list.jsx';

createRoot(document.getElementById('root')).render(
  <StrictMode>
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
              <Route
                element={
                  <ThemedLayout>
                    <Outlet />
                  </ThemedLayout>
                }
              >
                <Route path="/persons/:personId" element={<VisitorList />} />
              </Route>
            </Routes>
          </Refine>
        </RefineSnackbarProvider>
      </ThemeProvider>
    </BrowserRouter>
  </StrictMode>,
);
