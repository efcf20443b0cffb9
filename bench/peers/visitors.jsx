import { Card, CardContent, Link, Stack, Typography } from '@mui/material';

export const gridStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))',
  gap: 2,
  m: 0,
  p: 0,
  listStyle: 'none',
};

const links = (scheme, texts) =>
  (texts ?? []).map((text) => (
    <Link key={text} href={`${scheme}:${text}`}>
      {text}
    </Link>
  ));

export const VisitorCard = ({ visitor }) => (
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
          {links('tel', visitor.phones)}
          {links('mailto', visitor.emails)}
        </Stack>
        {visitor.company && <Typography>{visitor.company}</Typography>}
        {visitor.commentary && <Typography color="textSecondary">{visitor.commentary}</Typography>}
      </CardContent>
    </Card>
  </li>
);
