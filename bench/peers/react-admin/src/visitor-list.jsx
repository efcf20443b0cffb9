import { Box, Card, CardContent, Link, Stack, Typography } from '@mui/material';
import { List, RecordsIterator, SearchInput } from 'react-admin';
import { useParams } from 'react-router-dom';

const filters = [<SearchInput key="q" source="q" alwaysOn />];

export function VisitorList() {
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
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))',
          gap: 2,
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        <RecordsIterator render={(visitor) => <VisitorCard visitor={visitor} />} />
      </Box>
    </List>
  );
}

function VisitorCard({ visitor }) {
  return (
    <li>
      <Card component="article" variant="outlined">
        <CardContent>
          <Typography variant="h6" component="h2">
            {visitor.name ?? 'No name'}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {visitor.visitor_id}
          </Typography>
          <Stack>
            {(visitor.phones ?? []).map((phone) => (
              <Link key={phone} href={`tel:${phone}`}>
                {phone}
              </Link>
            ))}
            {(visitor.emails ?? []).map((email) => (
              <Link key={email} href={`mailto:${email}`}>
                {email}
              </Link>
            ))}
          </Stack>
          {visitor.company && <Typography>{visitor.company}</Typography>}
          {visitor.commentary && <Typography color="textSecondary">{visitor.commentary}</Typography>}
        </CardContent>
      </Card>
    </li>
  );
}
