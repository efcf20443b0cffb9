import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { dataProvider } from './data-provider.js';
import { VisitorList } from './visitor-list.jsx';

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <BrowserRouter>
      <Admin dataProvider={dataProvider} disableTelemetry>
        <Resource name="visitors" />
        <CustomRoutes>
          <Route path="/persons/:personId" element={<VisitorList />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  </StrictMode>,
);
