// The Data API's headers that nginx and `npm start` pass on to the browser, beside their own.
export default ['content-type', 'content-length', 'content-encoding', 'retry-after'];
