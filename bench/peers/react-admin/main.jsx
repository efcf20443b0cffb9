import { Box } from '@mui/material';
import { createRoot } from 'react-dom/client';
import { Admin, CustomRoutes, List, RecordsIterator, Resource, SearchInput } from 'react-admin';
import { BrowserRouter, Route, useParams } from 'react-router-dom';
import { getPersonVisitors } from '../person-visitors.js';
import { gridStyle, VisitorCard } from '../visitors.jsx';

const dataProvider = {
  async getList(_resource, { filter }) {
    const data = await getPersonVisitors(filter.person_id, filter.q);
    return { data, total: data.length };
  },
};

const filters = [<SearchInput key="q" source="q" alwaysOn />];

function VisitorList() {
  const { personId } = useParams();
  return (
    <List
      resource="visitors"
      title={`Person ${personId}`}
      filter={{ person_id: Number(personId) }}
      filters={filters}
      perPage={100_000}
      pagination={false}
      exporter={false}
      disableSyncWithLocation
      component="div"
    >
      <Box component="ul" sx={gridStyle}>
        <RecordsIterator render={(visitor) => <VisitorCard visitor={visitor} />} />
      </Box>
    </List>
  );
}

createRoot(document.getElementById('root')).render(
  <BrowserRouter>
    <Admin dataProvider={dataProvider} disableTelemetry>
      <Resource name="visitors" />
      <CustomRoutes>
        <Route path="/persons/:personId" element={<VisitorList />} />
      </CustomRoutes>
    </Admin>
  </BrowserRouter>,
);
