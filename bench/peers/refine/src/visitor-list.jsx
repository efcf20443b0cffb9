import { Box, Card, CardContent, Link, Stack, TextField, Typography } from '@mui/material';
import { useList } from '@refinedev/core';
import { List } from '@refinedev/mui';
import { useState } from 'react';
import { useParams } from 'react-router';

export function VisitorList() {
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
      <TextField
        label="Search"
        size="small"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        sx={{ mb: 2 }}
      />
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
        {(result?.data ?? []).map((visitor) => (
          <VisitorCard key={visitor.id} visitor={visitor} />
        ))}
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
