import { getPersonVisitors } from '../../person-visitors.js';

const unsupported = () => Promise.reject(new Error('The API is read-only.'));

export const dataProvider = {
  async getList({ filters }) {
    const valueOf = (name) => filters.find(({ field }) => field === name)?.value;
    const data = await getPersonVisitors(valueOf('person_id'), valueOf('q'));
    return { data, total: data.length };
  },
  getOne: unsupported,
  create: unsupported,
  update: unsupported,
  deleteOne: unsupported,
  getApiUrl: () => '/api/v2.0',
};
