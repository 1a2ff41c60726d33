/** The look of the demo's page; no font, script or picture from elsewhere. */
export const VIEWER_STYLE = `
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template-columns:17rem 1fr;height:100vh;font:15px/1.5 system-ui,sans-serif;color:#1f2733;background:#fff}
nav{background:#14323b;color:#d6e4e5;padding:1.2rem .8rem;overflow:auto}
nav h1{font-size:1.05rem;margin:0 .5rem 1rem;color:#fff}
nav a{display:block;padding:.3rem .5rem;border-radius:.4rem;color:inherit;text-decoration:none}
nav a:hover{background:#1d4450}
nav a.here{background:#2b6f7f;color:#fff}
nav .contents{margin:.2rem 0 .8rem .5rem;border-left:1px solid #2b6f7f}
nav .contents a{font-size:.78rem;padding:.15rem .6rem;line-height:1.35;color:#b8cfd2}
nav .contents time{color:#7fa3a8;margin-right:.2rem}
nav .note{font-size:.8rem;margin:1.5rem .5rem;color:#9fb9bd}
main{overflow:auto;scroll-behavior:smooth}
section{max-width:50rem;margin:0 auto;padding:0 1.5rem 4rem}
h2{position:sticky;top:0;background:#fff;margin:0 0 1rem;padding:.9rem 0;border-bottom:1px solid #e3e7ea;font-size:1.1rem;z-index:1}
h2 small{font-weight:400;color:#6a7680;font-size:.85rem;margin-left:.5rem}
h3{margin:.1rem 0 .4rem;font-size:1.1rem}
h4{display:flex;align-items:center;gap:.8rem;margin:1.6rem 0 .8rem;color:#6a7680;font-size:.8rem;font-weight:600}
h4::before,h4::after{content:"";flex:1;border-top:1px solid #e3e7ea}
article{display:flex;gap:.7rem;padding:.35rem .4rem;border-radius:.5rem}
article:target{background:#fff6da}
article:hover{background:#f6f8f9}
.avatar{flex:none;width:2.2rem;height:2.2rem;border-radius:.5rem;color:#fff;font-style:normal;font-weight:700;display:grid;place-items:center}
.avatar.ours{background:linear-gradient(160deg,#2b8c9d,#14323b)}
.body{min-width:0;flex:1}
.body p,.words{margin:0 0 .35rem;overflow-wrap:anywhere}
.by{margin:0!important}
.by time{color:#6a7680;font-size:.78rem}
.app{background:#e3e7ea;color:#58636d;font-size:.62rem;font-weight:700;border-radius:.2rem;padding:.05rem .25rem;margin:0 .25rem}
.name{background:#e6f1f3;color:#1c6574;border-radius:.2rem;padding:0 .15rem;font-weight:600}
.small{color:#6a7680;font-size:.83rem}
blockquote{margin:.25rem 0;padding:.05rem 0 .05rem .7rem;border-left:3px solid #c8d3d8}
hr{border:0;border-top:1px solid #e3e7ea;margin:.6rem 0}
a{color:#1c6574}
code{background:#f0f2f4;border-radius:.2rem;padding:0 .2rem}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.3rem 0}
.buttons{display:flex;flex-wrap:wrap;gap:.4rem;margin:.3rem 0 .5rem!important}
.buttons span{border:1px solid #b9c4ca;border-radius:.35rem;padding:.18rem .65rem;font-size:.85rem;font-weight:600}
.reactions{display:flex;gap:.3rem;margin:.15rem 0 .3rem}
.reactions span{background:#eef3f4;border-radius:1rem;padding:.02rem .5rem;font-size:.8rem}
.file::before{content:"▤ ";color:#6a7680}
.file{border:1px solid #e3e7ea;border-radius:.4rem;padding:.3rem .6rem;display:inline-block}
.thread{margin:0 0 .8rem 2.9rem;border-left:2px solid #e3e7ea;padding-left:.6rem}
summary{cursor:pointer;color:#1c6574;font-size:.85rem;font-weight:600;padding:.2rem 0}
@media (max-width:46rem){body{grid-template-columns:1fr;grid-template-rows:auto 1fr}nav .contents{margin:.2rem 0 .8rem .5rem;border-left:1px solid #2b6f7f}
nav .contents a{font-size:.78rem;padding:.15rem .6rem;line-height:1.35;color:#b8cfd2}
nav .contents time{color:#7fa3a8;margin-right:.2rem}
nav .note,nav .contents{display:none}.columns{grid-template-columns:1fr}}
`;
