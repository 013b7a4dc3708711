import json,sys
for n in sys.argv[1:]:
    d=json.load(open(f'captures/{n}.truth.json'))
    print('=====',n)
    for r in d['requests']:
        i=r['initiator'] or {}
        print('P' if r['pixel'] else ' ', 'U' if not r['known_to_browser'] else ' ', r['method'], r['response']['status'], r['response']['bytes'], r['url'][:120], '|', (r['pixel_kind'] or ''), '|', r['page_domain'], '|', i.get('type'), (i.get('url') or '')[-45:])
