/** Says in both languages that the app failed to load: the dictionary may be what is missing. */
export function showBootError(): void {
  const notice = document.createElement('p');
  notice.className = 'boot-error';
  notice.setAttribute('role', 'alert');
  notice.textContent =
    'Person Visitors could not be loaded. Reload the page. — Не удалось загрузить Person Visitors. Перезагрузите страницу.';
  document.getElementById('root')?.prepend(notice);
}
