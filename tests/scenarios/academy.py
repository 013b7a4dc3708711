"""Lessons as a single page: a product meter by own host and by a vendor in batches, lesson steps as events in the path, a recorder that posts gzip, a survey's impression, a teacher's invitation counted, a video's heartbeats to the video house; learning records, quiz answers, presence, flags, signed pictures, captions, speech and a clock that are none."""
from dsl import *

HTML = """<!doctype html><html><head><title>Academy</title><script type=module src=/b/main-8c1f9e2b.js></script></head><body><div id=r></div></body></html>"""
MAIN = """import {log} from './log-77aa01bc.js';import './rec-5d41402a.js';
const anon=crypto.getRandomValues(new Uint32Array(4)).join('-');log('open',anon);fetch('/graphql',{method:'POST',headers:{'content-type':'application/json'},body:'{"operationName":"Me","query":"{me{id}}"}'});
fetch('{{scheme}}://client.switchboard.dev/api/features?app=academy&user='+anon).then(r=>r.json());fetch('/lrs/statements?statementId={{new:st}}',{method:'PUT',headers:{'content-type':'application/json'},body:'{"verb":"attempted"}'});
window.go=async p=>{history.pushState({},'',p);log('route',anon);const i=document.createElement('img');i.src='{{scheme}}://media.slidebin.io/i/7.png?Expires=1790000000&Key-Pair-Id=K2JC&Signature=ab~Zk1-9xQ';document.body.append(i);fetch('/presence',{method:'POST',body:'{"room":"7"}'});
const q=new URLSearchParams({account:'77',event:'play',video:'v-9911',session:anon,t:Date.now(),pos:'0'});(new Image).src='{{scheme}}://metrics.filmhub.tv/v2/tracker?'+q;setTimeout(()=>{q.set('event','engagement');q.set('pos','5');(new Image).src='{{scheme}}://metrics.filmhub.tv/v2/tracker?'+q},400);fetch('{{scheme}}://edge.filmhub.tv/playback/v1/accounts/77/videos/v-9911',{headers:{accept:'application/json;pk=BCpk'}}).then(r=>r.json());
navigator.sendBeacon('{{scheme}}://survey.askbox.co/impression/'+4410+'?respondent='+anon.slice(0,12))};
window.quiz=async()=>{await fetch('/api/quiz/answer',{method:'POST',body:'{"q":4,"a":"b"}'});log('quiz',anon);(new Image).src='{{scheme}}://ref.friendloop.com/track/view/inv-'+anon.slice(0,8)+'.png'};"""
LOG = """const Q=[];export function log(e,a){fetch('{{scheme}}://t.academy-events.com/e/'+e+'/'+Date.now()+'?a='+a,{mode:'no-cors',keepalive:true});Q.push({e,ts:Date.now(),a});if(Q.length>=2)flush()}
function flush(){fetch('{{scheme}}://in.lakehouse.io/v1/batch',{method:'POST',mode:'cors',headers:{'content-type':'application/json',authorization:'Basic d2s6'},body:JSON.stringify({batch:Q.splice(0),sentAt:new Date})})}"""
REC = """(async()=>{const s='{{new:rs}}';const r=await fetch('{{scheme}}://edge.reelview.com/s/settings/PQ77AB/v2/web').then(r=>r.json());let n=0;const send=async()=>{const b=new Blob([JSON.stringify({s,n,d:'m'.repeat(400)})]).stream().pipeThrough(new CompressionStream('gzip'));
fetch('{{scheme}}://rs.reelview.com/rec/bundle?OrgId=PQ77AB&UserId={{new:ru}}&SessionId='+s+'&PageId=1&Seq='+(++n)+'&PageStart='+Date.now(),{method:'POST',mode:'cors',headers:{'content-type':'text/plain'},body:await new Response(b).blob()})};send();setTimeout(send,800)})();"""
SITES = {
    "academy.learnwell.com": {"/": page(HTML), "/b/main-8c1f9e2b.js": script(MAIN, gzip=True, headers=LONG), "/b/log-77aa01bc.js": script(LOG, gzip=True, headers=LONG), "/b/rec-5d41402a.js": script(REC, gzip=True, headers=LONG), "/graphql": json_('{"data":{"me":null}}'), "/lrs/statements": empty(), "/presence": empty(), "/api/quiz/answer": json_('{"ok":true,"right":false}'), "/favicon.ico": empty()},
    "t.academy-events.com": {"/e/*": empty(pixel="analytics")}, "in.lakehouse.io": {"/v1/batch": json_('{"success":true}', pixel="analytics")}, "client.switchboard.dev": {"/api/features": json_('{"toggles":[{"name":"dark","enabled":true}]}')}, "media.slidebin.io": {"/i/*": pic("png", 300, 200)},
    "metrics.filmhub.tv": {"/v2/tracker": pic("gif", pixel="analytics", headers=NO_STORE)}, "edge.filmhub.tv": {"/playback/*": json_('{"sources":[{"src":"x.m3u8"}],"name":"Intro"}')}, "survey.askbox.co": {"/impression/*": empty(pixel="analytics|unknown")}, "ref.friendloop.com": {"/track/*": pic("png", pixel="analytics|unknown|social", headers=NO_STORE)},
    "edge.reelview.com": {"/s/*": json_('{"recording":true,"mask":["input"]}', headers={"Cache-Control": "max-age=60"})}, "rs.reelview.com": {"/rec/bundle": json_('{"BundleTime":1790000000123}', pixel="analytics")},
}
VISITS = [{"url": "http://academy.learnwell.com/"}, {"run": "go('/lesson/7')"}, {"run": "quiz()"}]
THIRD_PARTY_COOKIES = True
