import { describe, expect, it, vi } from 'vitest';

vi.mock('@tauri-apps/api/core', () => ({ invoke: () => Promise.resolve(null) }));
vi.mock('@tauri-apps/api/event', () => ({ listen: () => Promise.resolve(() => undefined) }));
vi.mock('@tauri-apps/api/webview', () => ({ getCurrentWebview: () => ({}) }));
vi.mock('$assets/messages/az.ftl', () => ({ default: '[]' }));
vi.mock('$assets/messages/en.ftl', () => ({ default: '[]' }));

const { standardWords } = await import('../src/lib/standard/words');

describe('a standard text in words', () => {
  it('shows the numbers and letters of its lists', () => {
    const block = (kind: string, text: string) => ({ id: text, kind, text: [{ text }] });
    const content = [
      block('paragraph', 'Sənədlər:'),
      block('numbered', 'ərizə'),
      block('lettered', 'əsli'),
      block('lettered', 'surəti'),
      block('numbered', 'qəbz'),
    ];
    expect(standardWords({ table: '', content })).toBe('Sənədlər:\n1) ərizə\na) əsli\nb) surəti\n2) qəbz');
  });
});
