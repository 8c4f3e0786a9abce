import { render } from 'preact';

render(<p id="painted">Blank</p>, document.body);
