// What the browser gets of the Data API's headers, from nginx and from `npm start`; they add their own.
export default ['content-type', 'content-length', 'content-encoding', 'retry-after'];
