import { getPersonVisitors } from '../../person-visitors.js';

const unsupported = () => Promise.reject(new Error('The API is read-only.'));

export const dataProvider = {
  async getList(_resource, { filter }) {
    const data = await getPersonVisitors(filter.person_id, filter.q);
    return { data, total: data.length };
  },
  getOne: unsupported,
  getMany: unsupported,
  getManyReference: unsupported,
  create: unsupported,
  update: unsupported,
  updateMany: unsupported,
  delete: unsupported,
  deleteMany: unsupported,
};
